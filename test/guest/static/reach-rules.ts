import { childrenOf, type Node, nodesOf, type Script } from './parse-script.ts';
import { faultAt, type Rule } from './rule.ts';

/** What a script may reach, from its syntax tree: the probe only reads, and only through the thin file. */
export type Reach = {
  /** Functions of the script itself. */
  readonly own: readonly string[];
  readonly commands: readonly RegExp[];
  /** In lower case. */
  readonly types: readonly string[] | 'any';
  /** Members that change something, by the only functions that may call them. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  /** Whole command lines of tools: what varies in them is checked by the script before. */
  readonly tools: readonly RegExp[];
};

/** Anything that could be changed with .NET or COM from here, and any method whose name is not to be seen. */
const changing =
  /^(Append\w*|Clear\w*|Commit\w*|Copy\w*|Create\w*|Delete\w*|Disable\w*|Enable\w*|Encrypt|Exit|Flush|Import\w*|Install\w*|Invoke\w*|Kill|Move\w*|Put|Reboot\w*|Remove\w*|Rename\w*|Replace\w*Rule|Restart\w*|Save\w*|Set\w*|Shutdown\w*|Start\w*|Stop\w*|Write\w*|Add\w*Rule\w*|[$(].*)$/i;

/** Of these nothing is outside this process. */
const harmless = /^(CopyTo|CreateDefault2|CreateRunspacePool|StartNew|StartsWith)$/i;

export const reachRules = (reach: Reach) =>
  ({
    'every command is on the list': (script) =>
      nodesOf(script.tree, 'command')
        .filter((node) => !isAllowed(reach, node))
        .map((node) => faultAt(script, node, 'no command of the list')),

    'every type is on the list': (script) =>
      [...nodesOf(script.tree, 'type_literal'), ...nodesOf(script.tree, 'command').flatMap(madeBy)]
        .filter((node) => reach.types !== 'any' && !reach.types.includes(typeNamed(node)))
        .map((node) => faultAt(script, node, 'no type of the list')),

    'nothing is changed': (script) =>
      nodesOf(script.tree, 'invocation_expression')
        .map((node) => ({ node, method: methodOf(node) }))
        .filter(({ method }) => changing.test(method) && !harmless.test(method))
        .filter(({ node, method }) => !(reach.changes[functionAround(node)] ?? []).includes(method))
        .map(({ node }) => faultAt(script, node, 'this changes something')),

    'tools only look': (script) =>
      nodesOf(script.tree, 'command')
        .filter(({ text }) => /^Invoke-(Changing)?Tool\b/i.test(text))
        .filter(({ text }) => !reach.tools.some((pattern) => pattern.test(text)))
        .map((node) => faultAt(script, node, 'no tool of the list')),

    'methods of CIM only read': (script) =>
      nodesOf(script.tree, 'command')
        .filter(({ text }) => /^Get-CimAnswer\b/i.test(text) && !/ 'Get\w+' \d+$/.test(text))
        .map((node) => faultAt(script, node, 'no method that gets something')),
  }) satisfies Readonly<Record<string, Rule>>;

function isAllowed({ own, commands }: Reach, node: Node): boolean {
  const name = nodesOf(node, 'command_name')[0]?.text ?? '';
  const isName = /^[A-Z][a-zA-Z]+-[A-Z][A-Za-z0-9]+$/.test(name);
  return (isName && own.includes(name)) || commands.some((pattern) => pattern.test(node.text));
}

/** The type that New-Object makes. */
function madeBy(command: Node): readonly Node[] {
  const [name, ...rest] = [...nodesOf(command, 'command_name'), ...nodesOf(command, 'command_elements')];
  if (!name || !/^New-Object$/i.test(name.text) || / -ComObject /.test(command.text)) return [];
  const type = rest[0] ? childrenOf(rest[0]).find((node) => node.type !== 'command_argument_sep') : undefined;
  return type ? [type] : [];
}

const typeNamed = ({ text }: Node): string =>
  (/^'(.*)'$/.exec(text)?.[1] ?? /^\[(.*)\]$/.exec(text)?.[1] ?? text).toLowerCase();

const methodOf = (invocation: Node): string =>
  childrenOf(invocation).find(({ type }) => type === 'member_name')?.text ?? '';

function functionAround(node: Node): string {
  let around: Node | undefined = node;
  while (around && around.type !== 'function_statement') around = around.parent;
  return around ? (nodesOf(around, 'function_name')[0]?.text ?? '') : '';
}

export const functionsOf = ({ tree }: Script): string[] =>
  nodesOf(tree, 'function_name').map(({ text }) => text);
