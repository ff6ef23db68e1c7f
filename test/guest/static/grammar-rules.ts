import { everyNodeOf, nodesOf } from './parse-script.ts';
import { faultAt, type Rule } from './rule.ts';

/** Whether Windows PowerShell 4 and 5.1 read the script at all. */
export const grammarRules = {
  'it is PowerShell': (script) =>
    everyNodeOf(script.tree)
      .filter(({ isBroken }) => isBroken)
      .map((node) => faultAt(script, node, 'does not parse')),

  'nothing of newer PowerShells': (script) => [
    ...nodesOf(
      script.tree,
      'pipeline_chain_tail',
      'ternary_expression',
      'null_coalesce_expression',
      'class_statement',
      'enum_statement',
    ).map((node) => faultAt(script, node, 'Windows PowerShell 4 does not know this')),
    ...nodesOf(script.tree, 'assignment_operator')
      .filter((node) => node.text === '??=')
      .map((node) => faultAt(script, node, 'Windows PowerShell 4 does not know this')),
    ...nodesOf(script.tree, 'invocation_expression')
      .filter((node) => /::new\($/i.test(node.text.slice(0, node.text.indexOf('(') + 1)))
      .map((node) => faultAt(script, node, 'New-Object; ::new came with PowerShell 5')),
  ],

  'try has a catch or a finally': (script) =>
    nodesOf(script.tree, 'try_statement')
      .filter((node) =>
        nodesOf(node, 'catch_clauses', 'finally_clause').every(({ parent }) => parent !== node),
      )
      .map((node) => faultAt(script, node, 'try alone')),

  'no word of a statement stands alone': (script) =>
    nodesOf(script.tree, 'command_name')
      .filter((node) => /^(else|elseif|catch|finally)$/i.test(node.text))
      .map((node) => faultAt(script, node, 'belongs to no statement')),
} satisfies Readonly<Record<string, Rule>>;
