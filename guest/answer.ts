import * as z from 'zod';
import { type FactState, groups, type Unknown } from './facts/fact.ts';
import { type FactName, type FactValue, facts } from './facts/index.ts';

/** What the probe said, checked but not yet read: facts by their short keys, with everything it could not tell. */
export const probeAnswer = z.object({
  v: z.literal(1),
  /** When it began and ended by the guest's clock, in seconds since 1970. */
  t0: z.int(),
  t1: z.int(),
  ms: z.int().min(0),
  f: z.record(z.string().max(16), z.unknown()),
  /** Windows' code for a fact that could not be read. */
  e: z.record(z.string().max(32), z.string().max(32)).default({}),
  /** Groups that ran out of time. */
  slow: z.array(z.enum(groups)).default([]),
  /** Facts that were left out so that the answer fits. */
  cut: z.array(z.string().max(16)).default([]),
  /** Groups that ran; absent: all of them. */
  only: z.array(z.enum(groups)).optional(),
  /** When it was asked for and when its answer came, by our clock, in seconds since 1970; set by who ran it. */
  sent: z.int().optional(),
  received: z.int().optional(),
  /** SHA-256 of the script that ran; set by who ran it. */
  script: z.string().optional(),
  /** Facts that came in another shape than they should; set by who decodes, never by the guest. */
  malformed: z.array(z.string().max(16)).default([]),
});

export type ProbeAnswer = Readonly<z.infer<typeof probeAnswer>>;

/** One fact, in words: a value, absent in Windows, or unknown with the reason. */
export function factOf<Name extends FactName>(answer: ProbeAnswer, name: Name): FactState<FactValue<Name>> {
  const { key, group, schema } = facts[name];
  if (Object.hasOwn(answer.f, key)) {
    const read = schema.safeParse(answer.f[key]);
    // The schema stands under the same name as the value's type.
    return read.success
      ? { state: 'value', value: read.data as FactValue<Name> }
      : { state: 'unknown', why: 'malformed' };
  }
  const code = answer.e[key] ?? answer.e[group];
  const why = whyUnknown(answer, key, group, code);
  return why ? { state: 'unknown', why, ...(code === undefined ? {} : { code }) } : { state: 'absent' };
}

function whyUnknown(
  { slow, cut, only, malformed }: ProbeAnswer,
  key: string,
  group: (typeof groups)[number],
  code: string | undefined,
): Unknown | undefined {
  if (malformed.includes(key)) return 'malformed';
  if (code !== undefined) return 'failed';
  if (cut.includes(key)) return 'cut';
  if (slow.includes(group)) return 'slow';
  return only && !only.includes(group) ? 'not-asked' : undefined;
}
