import type { Words } from '../../base/language.ts';
import type { LookedAt } from '../diagnosis.ts';
import { type Evidence, type EvidenceUnit, isMissing, type Part, type Seen } from '../evidence/evidence.ts';

export type End = 'source' | 'destination';

/** One thing to look at on the way: what a card needs to show whatever comes of it. */
export type Piece<Value> = {
  readonly id: string;
  readonly part: Part;
  readonly name: Words;
  /** The action without which Azure does not show it. */
  readonly permission: string;
  readonly summary: (value: Value) => Words;
  /** How a reader looks again. */
  readonly command: (seen: Seen<Value>) => string;
};

const endNames: Readonly<Record<End, Words>> = {
  source: { en: 'Source', ja: '接続元' },
  destination: { en: 'Destination', ja: '接続先' },
};

export const nameAt = (end: End, name: Words): Words => ({
  en: `${endNames[end].en}: ${name.en}`,
  ja: `${endNames[end].ja}:${name.ja}`,
});

/** Evidence that a diagnosis of one machine knows as well, looked at for one end of the way. */
export const pieceOf = <Value>(end: End, unit: EvidenceUnit<Value>, vm: string): Piece<Value> => ({
  id: `${end}-${unit.id}`,
  part: unit.part,
  name: nameAt(end, unit.name),
  permission: unit.permission,
  summary: (value) => unit.summary(value),
  command: ({ source }) => unit.command(source, aboutMachine(vm)),
});

/** What units of one machine are asked with; the ways in are no matter here. */
export const aboutMachine = (vm: string) => ({ vm, port: 1, wayIn: { kind: 'not-told' } }) as const;

export function lookedAt<Value>(piece: Piece<Value>, evidence: Evidence<Value>): LookedAt {
  const { id, part, name, permission } = piece;
  const about = { id, part, name, permission, evidence };
  if (isMissing(evidence)) return about;
  return { ...about, summary: piece.summary(evidence.value), command: piece.command(evidence) };
}
