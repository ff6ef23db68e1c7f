import type { LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Block, Line } from '../card.ts';
import { evidenceLine } from './evidence-line.ts';
import type { Told } from './told.ts';

/** Everything that was looked at, and the commands to look again. */
export function evidenceFolds(
  told: Pick<Told, 'words' | 'reader'>,
  evidence: readonly LookedAt[],
): readonly Block[] {
  const { allEvidence, lookAgain } = told.words.verdict;
  const commands = [...new Set(evidence.flatMap(({ command }) => command ?? []))];
  return [
    ...lineFold(
      allEvidence(evidence.length),
      evidence.map((look) => evidenceLine(told, look)),
    ),
    ...(commands.length === 0
      ? []
      : [
          {
            type: 'fold',
            title: lookAgain,
            blocks: [{ type: 'code', language: 'shell', text: commands.join('\n') }],
          } as const,
        ]),
  ];
}

/** Nothing where there are none. */
export const lineFold = (title: string, lines: readonly Line[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ type: 'fold', title, blocks: [{ type: 'lines', lines }] }];
