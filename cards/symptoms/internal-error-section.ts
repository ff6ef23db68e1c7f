import type { InternalErrorReading } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { Block } from '../card.ts';
import type { Told } from '../verdict/told.ts';
import { observedLines } from './observed-lines.ts';

/** Each suspect of the article; and the road to a repair where nothing can be run inside. */
export function internalErrorSection(
  told: Told,
  { suspects, closed }: InternalErrorReading,
): readonly Block[] {
  const { words } = told;
  const { internalError: said } = words.symptoms;
  const road = closed && {
    state: 'unknown' as const,
    text: said.closed,
    detail: said.roads(
      closed.reason === 'vm-not-running' ? said.off : words.missing.reasons[closed.reason],
      closed.roads,
    ),
  };
  return [
    { type: 'heading', text: said.heading },
    {
      type: 'lines',
      lines: [...(road ? [road] : []), ...observedLines(told, suspects, said.suspects)],
    },
  ];
}
