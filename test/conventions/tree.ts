import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is installed, made or kept by git is not of the tree. */
const outside = new Set(['.git', 'node_modules', '.data', 'dist', 'coverage']);

/** Every file of the repository, as from its root, with `/` on every system. */
export function filesOfTree(under = ''): string[] {
  const folder = path.join(root, under);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) return outside.has(entry.name) ? [] : filesOfTree(name);
    return entry.name.endsWith('.log') ? [] : [name];
  });
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const exists = (file: string): boolean => existsSync(path.join(root, file));

/** The code of the whole repository. */
export const sourceFiles = (): string[] => filesOfTree().filter((file) => /\.[cm]?tsx?$/.test(file));
