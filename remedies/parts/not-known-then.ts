import type { EvidenceById } from '../../diagnosis/value-in.ts';
import type { ProbeAnswer } from '../../guest/answer.ts';
import { withValue } from './effects.ts';

/** Facts of the guest, by their short keys, that only another look can tell afterwards. */
export const notKnownThen = (evidence: EvidenceById, keys: readonly string[]): EvidenceById =>
  withValue<ProbeAnswer>(evidence, 'guest', (answer) => ({
    ...answer,
    f: Object.fromEntries(Object.entries(answer.f).filter(([key]) => !keys.includes(key))),
    cut: [...answer.cut.filter((key) => !keys.includes(key)), ...keys],
  }));
