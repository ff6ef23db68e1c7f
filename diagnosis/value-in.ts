import { type Evidence, type EvidenceUnit, isMissing } from './evidence/evidence.ts';

/** What was seen and what is missing, by the id of its unit. */
export type EvidenceById = ReadonlyMap<string, Evidence<unknown>>;

/** The value of a piece of evidence, where there is one. */
export function valueIn<Value>(evidence: EvidenceById, unit: EvidenceUnit<Value>): Value | undefined {
  const found = evidence.get(unit.id);
  // Each value was read by the schema of its unit when it was collected or loaded.
  return found && !isMissing(found) ? (found.value as Value) : undefined;
}
