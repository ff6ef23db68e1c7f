import type { Progress } from '../../diagnosis/diagnosis.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { cardKeyOf, type DiagnosisRequest } from './request.ts';
import { statusOf } from './status-of.ts';

/** No card is updated more often. */
const showEveryMs = 2_000;

/** A process that says nothing for so long is taken to be gone, and another one begins again. */
export const leaseMs = 20_000;

export type Making = { readonly claimed: DiagnosisRow; readonly request: DiagnosisRequest };

/** Shows how far a diagnosis is until it is over. Stops it when it does not count any more: somebody cancelled it. */
export async function keepShowing(
  { claimed, request }: Making,
  { store, rows, post, clock }: DiagnosesParts,
  run: { readonly progress: () => Progress; readonly over: AbortSignal; readonly stop: () => void },
): Promise<void> {
  try {
    for (;;) {
      await clock.sleep(showEveryMs, run.over);
      if (run.over.aborted) return;
      const counts = await store.transaction(async () => {
        const held = await rows.renew(claimed, { milliseconds: leaseMs });
        if (held)
          await post.update(cardKeyOf(claimed.number), statusOf(request, run.progress(), clock.now()));
        return held;
      });
      if (!counts) return run.stop();
    }
  } catch (error) {
    run.stop();
    throw error;
  }
}
