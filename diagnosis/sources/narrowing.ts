import type { ClientCheck } from '../../guest/client/client-check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { rdpPort } from '../question.ts';
import { portsThatLead } from './ports-that-lead.ts';
import type { SourceQuestion } from './question.ts';
import type { SourceAnswer } from './source.ts';
import { sourcesOf } from './sources-of.ts';
import type { Told } from './told.ts';

/** What is known before a question is asked. */
export type KnownSoFar = {
  readonly diagnosis?: Diagnosis | undefined;
  readonly told: Told;
  readonly check?: ClientCheck | undefined;
};

/** How many sources an answer to the question leaves on average; undefined where no answer leaves fewer than there are now. */
export function narrowing(
  question: SourceQuestion,
  known: KnownSoFar,
): { readonly average: number } | undefined {
  const now = openness(known);
  const after = possibleAnswers(question, known).map((answer) =>
    openness({ ...known, told: { ...known.told, ...answer } }),
  );
  if (after.every((open) => open >= now)) return undefined;
  return { average: after.reduce((sum, open) => sum + open, 0) / after.length };
}

/** How many sources it may still be. One for which nothing speaks but that the others are ruled out is not yet proven. */
function openness({ diagnosis, told, check }: KnownSoFar): number {
  const answer: SourceAnswer = sourcesOf(diagnosis, told, check).answer;
  switch (answer.kind) {
    case 'none':
      return 0;
    case 'one':
      return answer.isLeftOver ? 1 : 0;
    case 'some':
      return answer.sources.length;
    default:
      return answer satisfies never;
  }
}

/** All that say something. Of ports: the usual one, those that lead to the machine, and after a change one that does not. */
function possibleAnswers({ id, choices }: SourceQuestion, { diagnosis, told }: KnownSoFar): readonly Told[] {
  if (id === 'port') {
    const usual = [...new Set([rdpPort, ...((diagnosis && portsThatLead(diagnosis)) ?? [])])];
    return [...usual, ...(told.changed === 'port' ? [Math.min(...usual) - 1] : [])].map((port) => ({ port }));
  }
  return choices.flatMap(({ value }) => (saysNothing.test(value) ? [] : [{ [id]: value } as Told]));
}

const saysNothing = /^not-(?:tried|sure)$/;
