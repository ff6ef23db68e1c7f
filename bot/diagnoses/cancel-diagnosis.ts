import { cancelledCard } from '../../cards/cancelled-card.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import { beginningOf } from './beginning-of.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { postCard } from './post-card.ts';
import { askersOf, cardKeyOf, machineIn, requestSchema } from './request.ts';

type Parts = Pick<DiagnosesParts, 'rows' | 'buttons' | 'post' | 'newId' | 'clock'>;

/** Belongs to the transaction of the turn. Whoever is making the diagnosis notices within seconds, in any process. */
export async function cancelDiagnosis(parts: Parts, row: DiagnosisRow, by: string): Promise<void> {
  if (!(await parts.rows.cancel(row.number))) return;
  const request = requestSchema.parse(row.request);
  const vm = machineIn(request);
  await postCard(parts, { shown: cardKeyOf(row.number), how: 'update', request }, (button) =>
    cancelledCard({
      reader: request.reader,
      vm,
      by,
      at: new Date(parts.clock.now()).toISOString(),
      askedBy: askersOf(request),
      again: button('diagnose-again', { begin: beginningOf(request) }),
    }),
  );
}
