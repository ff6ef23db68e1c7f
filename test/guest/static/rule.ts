import type { Node, Script } from './parse-script.ts';

/** One thing that a script may not have; says where, as a sentence each. */
export type Rule = (script: Script) => readonly string[];

export const faultAt = ({ name }: Script, node: Node, says: string): string =>
  `${name}:${node.line}: ${says}: ${node.text.split('\n')[0]?.slice(0, 80)}`;

/** What all of them find, each under the words that say why. */
export const faultsOf = (script: Script, rules: Readonly<Record<string, Rule>>): readonly string[] =>
  Object.entries(rules).flatMap(([says, rule]) => rule(script).map((fault) => `${fault} (${says})`));
