import type { Diagnosis } from '../diagnosis.ts';
import type { EvidenceUnit } from '../evidence/evidence.ts';
import { valueIn } from '../value-in.ts';

/** The value of a piece of evidence in a diagnosis, where there is one. */
export const seenIn = <Value>({ evidence }: Diagnosis, unit: EvidenceUnit<Value>): Value | undefined =>
  valueIn(new Map(evidence.map(({ id, evidence: found }) => [id, found])), unit);
