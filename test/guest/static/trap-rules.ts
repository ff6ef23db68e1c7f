import { childrenOf, type Node, nodesOf, type Script } from './parse-script.ts';
import { faultAt, type Rule } from './rule.ts';

/** What PowerShell reads without a word and does otherwise than it looks. */
export const trapRules = {
  'plain ASCII: Windows PowerShell reads anything else by the language of the machine': ({ name, text }) =>
    linesWith(text, /[^\t\r\n\x20-\x7e]/).map((line) => `${name}:${line}: not ASCII`),

  'no backslash before an n: Run Command makes a line feed of the two': ({ name, text }) =>
    linesWith(text, /\\n/).map((line) => `${name}:${line}: backslash and n`),

  'no here-strings: their end depends on blanks that nobody sees': (script) =>
    nodesOf(script.tree, 'verbatim_here_string_characters', 'expandable_here_string_literal').map((node) =>
      faultAt(script, node, 'a here-string'),
    ),

  'no two names that differ by case alone: they are one variable, or one key': (script) => [
    ...scopesOf(script).flatMap((scope) => clashesIn(script, variablesOf(scope))),
    ...nodesOf(script.tree, 'hash_literal_body').flatMap((body) =>
      clashesIn(
        script,
        childrenOf(body).flatMap((entry) => nodesOf(entry, 'key_expression').slice(0, 1)),
        1,
      ),
    ),
  ],

  'no scope by name: inside a runspace it is another one': (script) =>
    nodesOf(script.tree, 'variable')
      .filter(({ text }) => /^[$@]\{?(script|global|local|private|using):/i.test(text))
      .map((node) => faultAt(script, node, 'names a scope')),

  'nothing that is PowerShell’s own is set': (script) =>
    nodesOf(script.tree, 'left_assignment_expression')
      .filter(({ text }) => automatic.test(text) || /^\$env:/i.test(text))
      .map((node) => faultAt(script, node, 'belongs to PowerShell')),

  '$null stands on the left: on the right it picks the items of a list': (script) =>
    nodesOf(script.tree, 'comparison_expression')
      .filter((node) => /-(i|c)?(eq|ne)$/i.test(childrenOf(node)[1]?.text ?? ''))
      .filter((node) => /^\$null$/i.test(childrenOf(node)[2]?.text ?? ''))
      .map((node) => faultAt(script, node, '$null on the right')),

  'nothing is redirected: 2> makes errors of what tools print, and > writes a file': (script) =>
    nodesOf(script.tree, 'redirection').map((node) => faultAt(script, node, 'a redirection')),

  'ConvertTo-Json says how deep: otherwise it stops at two': (script) =>
    nodesOf(script.tree, 'command')
      .filter(({ text }) => /^ConvertTo-Json\b/i.test(text) && !/-Depth\b/i.test(text))
      .map((node) => faultAt(script, node, 'without -Depth')),

  'bytes are returned whole, behind a comma: otherwise one by one': (script) =>
    scopesOf(script).flatMap((scope) => unrolledIn(script, scope)),

  'what a command says is not made text by [string]: where it says nothing, that stays $null': (script) =>
    nodesOf(script.tree, 'cast_expression')
      .filter(({ text }) => /^\[string\]\s*\(/i.test(text) && !/^\[string\]\s*\(New-Object/i.test(text))
      .filter((node) => nodesOf(node, 'command').length > 0)
      .map((node) => faultAt(script, node, 'may stay $null')),

  'what a call answers is kept or thrown away, not said in passing': (script) =>
    nodesOf(script.tree, 'statement_list')
      .flatMap((list) => childrenOf(list).slice(0, -1))
      .filter((statement) => saysAnswer(statement))
      .map((node) => faultAt(script, node, 'its answer goes out: put $null = in front')),
} satisfies Readonly<Record<string, Rule>>;

const automatic =
  /^\$(args|consolefilename|error|event|eventargs|eventsubscriber|executioncontext|false|foreach|home|host|input|iscoreclr|islinux|iswindows|lastexitcode|matches|myinvocation|nestedpromptlevel|pid|profile|psboundparameters|pscmdlet|pscommandpath|psculture|pshome|psitem|psscriptroot|psversiontable|pwd|sender|shellid|stacktrace|switch|this|true|_|\?|\^|\$)$/i;

const linesWith = (text: string, pattern: RegExp): number[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? index + 1 : []));

/** Where variables live: functions, blocks with parameters of their own, and what is outside of both. */
const scopesOf = ({ tree }: Script): Node[] => [
  tree,
  ...nodesOf(tree, 'function_statement'),
  ...nodesOf(tree, 'script_block_expression').filter(hasParameters),
];

const hasParameters = (block: Node): boolean => childrenOf(block).some(({ type }) => type === 'param_block');

function variablesOf(scope: Node): Node[] {
  const inner = [
    ...nodesOf(scope, 'function_statement'),
    ...nodesOf(scope, 'script_block_expression').filter(hasParameters),
  ].filter((other) => other !== scope);
  const isInside = (node: Node) => inner.some(({ start, end }) => start <= node.start && node.end <= end);
  return nodesOf(scope, 'variable').filter((node) => !node.text.includes(':') && !isInside(node));
}

/** Names that were written otherwise before. */
function clashesIn(script: Script, names: readonly Node[], sameMay = 0): string[] {
  const seen = new Map<string, string>();
  return names.flatMap((node) => {
    const name = node.text.replace(/^[$@]\{?|\}$/g, '');
    const before = seen.get(name.toLowerCase());
    if (before === undefined) seen.set(name.toLowerCase(), name);
    const clashes = before !== undefined && (before !== name || sameMay === 1);
    return clashes ? [faultAt(script, node, `is ${before} under another name`)] : [];
  });
}

function unrolledIn(script: Script, scope: Node): string[] {
  const bytes = nodesOf(scope, 'assignment_expression')
    .filter(({ text }) =>
      /\[byte\[\]\]|New-Object byte\[\]|\.(GetBytes|ComputeHash|ReadAllBytes)\(/i.test(text),
    )
    .map(({ text }) => /\$\w+/.exec(text)?.[0].toLowerCase() ?? '');
  return nodesOf(scope, 'pipeline', 'flow_control_statement')
    .filter(({ text }) => bytes.includes(text.replace(/^return\s+/i, '').toLowerCase()))
    .filter(({ parent }) => parent?.type === 'statement_list')
    .map((node) => faultAt(script, node, 'is unrolled'));
}

/** Methods that answer nothing. */
const silent =
  /^(Add|Close|Dispose|Enqueue|Flush|Kill|Load|Open|Remove|SetData|Sort|Write|WriteLine|EndConnect|AuthenticateAsClient|CopyTo)$/i;

function saysAnswer(statement: Node): boolean {
  let inner: Node | undefined = statement;
  while (inner && inner.type !== 'invocation_expression') {
    const children = childrenOf(inner);
    if (children.length !== 1) return false;
    inner = children[0];
  }
  const method = inner?.children.find(({ type }) => type === 'member_name')?.text ?? '';
  return inner !== undefined && !silent.test(method);
}
