import type { EvidenceById } from '../../diagnosis/value-in.ts';

/** The guest's answer as evidence has it. */
export type Answer = {
  readonly f: Readonly<Record<string, unknown>>;
  readonly e?: Readonly<Record<string, string>>;
};

/** Facts of the guest as they should be, by their short keys; `undefined`: Windows has no such value then. */
export function withFacts(
  evidence: EvidenceById,
  facts: Readonly<Record<string, unknown>> | ((before: Answer['f']) => Readonly<Record<string, unknown>>),
): EvidenceById {
  return withValue<Answer>(evidence, 'guest', (answer) => {
    const changed = typeof facts === 'function' ? facts(answer.f) : facts;
    const f = Object.entries({ ...answer.f, ...changed }).filter(([, value]) => value !== undefined);
    const e = Object.entries(answer.e ?? {}).filter(([key]) => !(key in changed));
    return { ...answer, f: Object.fromEntries(f), e: Object.fromEntries(e) };
  });
}

/** Some values of a fact that has several, such as the listener's. One that is not there stays so. */
export const withValuesOf = (
  evidence: EvidenceById,
  key: string,
  values: Readonly<Record<string, unknown>>,
): EvidenceById =>
  withFacts(evidence, (f) => {
    const fact = f[key];
    return typeof fact === 'object' && fact !== null ? { [key]: { ...fact, ...values } } : {};
  });

/** A piece of evidence with another value; what is missing stays missing. */
export function withValue<Value>(
  evidence: EvidenceById,
  id: string,
  change: (value: Value) => Value,
): EvidenceById {
  const found = evidence.get(id);
  if (!found || 'missing' in found) return evidence;
  // Each value was read by the schema of its unit when it was collected.
  return new Map([...evidence, [id, { ...found, value: change(found.value as Value) }]]);
}

/** Windows' code of a connection that was refused: the probe says so while nobody listens. */
const refused = '0000274d';

/** Nobody has tried RDP's handshake yet. What a client saw before is no longer true. */
export const withUntriedHandshake = (evidence: EvidenceById): EvidenceById =>
  withValue<Answer>(evidence, 'guest', ({ f: { hs: _, ...f }, e, ...answer }) => ({
    ...answer,
    f,
    e: { ...e, hs: refused },
  }));

/** A service runs, under Windows' own account. `start`: 2 automatic, 3 on demand; as it was where nothing is said. */
export const withService = (evidence: EvidenceById, name: string, start?: 2 | 3): EvidenceById =>
  withFacts(evidence, ({ svc }) => {
    if (typeof svc !== 'string') return {};
    const said = svc.split(' ').map((entry) => {
      const [of, state = ''] = entry.split('=');
      return of === name ? `${of}=R${start ?? state[1] ?? '?'}d` : entry;
    });
    return { svc: said.join(' ') };
  });
