import { spawnSync } from 'node:child_process';

/** A script as its rules see it. */
export type Script = { readonly name: string; readonly text: string; readonly tree: Node };

/** A node of the syntax tree, with the words of the script that it stands for. */
export type Node = {
  readonly type: string;
  readonly text: string;
  readonly isNamed: boolean;
  /** Not PowerShell, or something that should stand here and does not. */
  readonly isBroken: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
};

/** What the program of the grammar prints of a node. */
export type PrintedNode = Omit<Node, 'text' | 'parent' | 'children'> & {
  readonly children: readonly PrintedNode[];
};

const program = new URL('print-syntax.ts', import.meta.url).pathname;

/**
 * Scripts read by their grammar: no PowerShell is needed, and none is run.
 * Another process does it, because the grammar is too big for V8 to optimise: it runs out of memory, and dies of it.
 */
export function parseScripts(scripts: readonly Omit<Script, 'tree'>[]): readonly Script[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--liftoff-only', '--import', 'tsx', program], {
    input: JSON.stringify(scripts.map(({ text }) => text)),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout) throw new Error(`The grammar read nothing: ${stderr}`);
  const printed = JSON.parse(stdout) as readonly PrintedNode[];
  return scripts.map((script, index) => {
    const root = printed[index];
    if (!root) throw new Error(`${script.name} was not parsed at all`);
    return { ...script, tree: nodeOf(root, script.text, undefined) };
  });
}

function nodeOf(printed: PrintedNode, script: string, parent: Node | undefined): Node {
  const children: Node[] = [];
  const node = { ...printed, text: script.slice(printed.start, printed.end), parent, children };
  children.push(...printed.children.map((child) => nodeOf(child, script, node)));
  return node;
}

/** The nodes of these types, and this one itself if it is of them, in the order of the script. */
export const nodesOf = (within: Node, ...types: string[]): readonly Node[] =>
  everyNodeOf(within).filter(({ type }) => types.includes(type));

export const everyNodeOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(everyNodeOf)];

/** Without brackets, operators and the like. */
export const childrenOf = (node: Node): readonly Node[] => node.children.filter(({ isNamed }) => isNamed);
