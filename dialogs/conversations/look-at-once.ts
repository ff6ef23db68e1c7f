import type { Begin, Conversation, Step } from '../conversation.ts';
import type { DialogId } from '../known.ts';
import type { Parts } from '../parts.ts';
import { machineFor } from '../questions/machine.ts';
import { howYouGetIn, wayInOf } from '../questions/way-in.ts';

type Symptom = Exclude<DialogId, 'diagnose' | 'guide' | 'connectivity' | 'fix'>;

/**
 * A symptom that shows that the machine was reached: how the person gets in would change nothing, and is asked only
 * of somebody who wants to say it.
 */
export const lookAtOnce = (symptom: Symptom): Conversation => ({
  id: symptom,
  next: async (begin: Begin, parts: Parts): Promise<Step> => {
    const found = await machineFor(begin, parts);
    if ('step' in found) return found.step;
    const { machine, known } = found;
    const wayIn = wayInOf(begin, parts);
    const wanted = begin.known.elsewhere || begin.mistake !== undefined;
    if (!wayIn && wanted) return { known, ask: howYouGetIn(machine, begin, parts) };
    parts.startDiagnosis(machine, {
      wayIn: wayIn ?? { kind: 'not-told' },
      about: { ...known.about, symptom },
    });
    return { known, ended: true };
  },
});
