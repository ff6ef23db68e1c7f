import { randomUUID } from 'node:crypto';
import { probeAlone } from '../../bot/probe-alone.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type EvidenceUnit, isMissing } from '../../diagnosis/evidence/evidence.ts';
import { evidenceUnits } from '../../diagnosis/evidence/index.ts';
import type { Piece } from './critical-path.ts';
import type { BenchPractice } from './open-practice.ts';
import { virtualTime } from './virtual-time.ts';

/** Collects each piece of a diagnosis once more and by itself, to learn how long it takes at the least. */
export async function piecesOf(diagnosis: Diagnosis, practice: BenchPractice): Promise<Piece[]> {
  const evidence = new Map(diagnosis.evidence.map((looked) => [looked.id, looked.evidence]));
  const pieces: Piece[] = [];
  const { signal } = new AbortController();
  const timeOf = (unit: EvidenceUnit, given: Given): Promise<number> => {
    const { client, measure } = virtualTime(practice.client);
    const azure = practice.azure(client);
    const { probe } = probeAlone(azure, randomUUID);
    const look = { azure, question: diagnosis.question, probe, signal };
    return measure(() => unit.collect(look, given));
  };
  for (const unit of evidenceUnits.filter(({ id }) => evidence.has(id))) {
    const after = [...Object.values(unit.needs), ...Object.values(unit.uses)].map(({ id }) => id);
    // Where something is missing that it needed, there was nothing to look at.
    const given = givenTo(unit, evidence);
    const milliseconds = given ? await timeOf(unit, given) : 0;
    pieces.push({ id: unit.id, after: after.filter((id) => evidence.has(id)), milliseconds });
  }
  return pieces;
}

type Given = Readonly<Record<string, unknown>>;

function givenTo(
  unit: EvidenceUnit,
  evidence: ReadonlyMap<string, Diagnosis['evidence'][number]['evidence']>,
): Given | undefined {
  const given: Record<string, unknown> = {};
  for (const [key, { id }] of Object.entries(unit.needs)) {
    const found = evidence.get(id);
    if (!found || isMissing(found)) return undefined;
    given[key] = found.value;
  }
  for (const [key, { id }] of Object.entries(unit.uses)) given[key] = evidence.get(id);
  return given;
}
