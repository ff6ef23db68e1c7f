import { childrenOf, type Node, nodesOf } from './parse-script.ts';
import { faultAt, type Rule } from './rule.ts';

/** Pages about Windows PowerShell 5.1, about .NET Framework, or about Windows itself. */
const page =
  /^# https:\/\/learn\.microsoft\.com\/(powershell\/module\/\S+\?view=(powershell-5\.1|windowsserver2022-ps)|dotnet\/api\/\S+\?view=netframework-4\.\d(\.\d)?|windows\/win32\/\S+|previous-versions\/windows\/desktop\/\S+|windows-server\/\S+)$/;

const mostStatements = 16;

/** A connection, with the three methods that it is given. */
const longer: Readonly<Record<string, number>> = { 'Open-Tcp': 22 };

/** What touches Windows is so thin that there is nothing in it to test. */
export const thinFileRules = {
  'each function names the page of what it calls': (script) =>
    nodesOf(script.tree, 'function_statement')
      .filter((node) => !nodesOf(node, 'comment').some(({ text }) => page.test(text)))
      .map((node) => faultAt(script, node, 'no page')),

  'each function is hardly more than one call': (script) =>
    nodesOf(script.tree, 'function_statement')
      .filter((node) => statementsOf(node) > (longer[nameOf(node)] ?? mostStatements))
      .map((node) => faultAt(script, node, `has ${statementsOf(node)} statements`)),
} satisfies Readonly<Record<string, Rule>>;

const nameOf = (node: Node): string => nodesOf(node, 'function_name')[0]?.text ?? '';

const statementsOf = (node: Node): number =>
  nodesOf(node, 'statement_list').reduce((sum, list) => sum + childrenOf(list).length, 0);
