import { createRequire } from 'node:module';
import v8 from 'node:v8';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A script as its rules see it. */
export type Script = { readonly name: string; readonly text: string; readonly tree: Node };

const require = createRequire(import.meta.url);

/** A reader of PowerShell by its grammar: no PowerShell is needed, and none is run. */
export async function scriptParser(): Promise<(name: string, text: string) => Script> {
  // V8 would go on for a minute making the grammar faster, which has long been used by then, and the process with it.
  v8.setFlagsFromString('--liftoff-only');
  await Parser.init();
  const language = await Language.load(require.resolve('tree-sitter-pwsh/tree-sitter-powershell.wasm'));
  v8.setFlagsFromString('--no-liftoff-only');
  const parser = new Parser().setLanguage(language);
  return (name, text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error(`${name} was not parsed at all`);
    return { name, text, tree: tree.rootNode };
  };
}

/** The type declarations of the reader allow for gaps in its lists; there are none. */
export const nodesOf = (within: Node, ...types: string[]): Node[] =>
  within.descendantsOfType(types).filter((node) => node !== null);

export const childrenOf = (node: Node): Node[] => node.namedChildren.filter((child) => child !== null);

export const lineOf = (node: Node): number => node.startPosition.row + 1;
