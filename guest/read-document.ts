import * as z from 'zod';
import { groups } from './facts/fact.ts';

const key = /^[a-z][a-z0-9]{0,15}$/i;
const codeKey = /^[a-z][a-z0-9.]{0,31}$/i;

/** A list, or the same as words in one text, which is shorter on the wire. */
const listed = z
  .union([z.string().max(400), z.array(z.string().max(32)).max(100)])
  .transform((said) => (typeof said === 'string' ? said.split(/[ ,]+/) : said));

const groupNames = listed.transform((said) => groups.filter((group) => said.includes(group)));

const values = z.record(z.string(), z.unknown());

/** Says nothing of who decoded it or when it was sent: those are for us to say. */
const document = z
  .object({
    v: z.literal(1),
    t0: z.int().min(0).max(253_402_300_799),
    t1: z.int().min(0).max(253_402_300_799),
    ms: z.int().min(0).max(86_400_000),
    f: values,
    e: values.default({}),
    slow: groupNames.default([]),
    cut: listed.transform((said) => said.filter((one) => key.test(one))).default([]),
    only: groupNames.optional(),
  })
  .transform(({ f, e, only, ...rest }) => {
    const codes = Object.entries(e).filter(([name]) => codeKey.test(name));
    const isCode = ([, code]: readonly [string, unknown]): boolean =>
      typeof code === 'string' && /^[\w.-]{1,32}$/.test(code);
    return {
      ...rest,
      f: Object.fromEntries(Object.entries(f).filter(([name]) => key.test(name))),
      e: Object.fromEntries(codes.filter(isCode)) as Record<string, string>,
      // A fact that failed with something that is no code is not absent.
      malformed: codes.filter((entry) => !isCode(entry)).flatMap(([name]) => (key.test(name) ? [name] : [])),
      ...(only === undefined ? {} : { only }),
    };
  });

/** The probe's document as it came over the wire; undefined where it is none of this version. */
export const readDocument = (said: unknown) => document.safeParse(said).data;
