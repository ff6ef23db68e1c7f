import * as z from 'zod';

/** What a socket said, in the words of the script; what has no word is `failed`. */
const outcomes = [
  'open',
  /** By this PC itself: Windows did not let it out. */
  'blocked',
  'unreachable',
  'reset',
  'timeout',
  'refused',
  /** There is no such name. */
  'unknown',
  /** The name server did not answer. */
  'unanswered',
] as const;

export type Outcome = (typeof outcomes)[number] | 'failed';

/** Such as `e10055`, a number of Winsock, or `x80090331`, one of Windows. */
const other = /^(e\d{1,5}|x[0-9a-f]{8})$/;

const outcome = z
  .string()
  .refine((word) => isWord(word) || other.test(word))
  .transform((word): { readonly outcome: Outcome; readonly code?: string } =>
    isWord(word) ? { outcome: word } : { outcome: 'failed', code: word },
  );

const isWord = (word: string): word is (typeof outcomes)[number] =>
  (outcomes as readonly string[]).includes(word);

const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

const milliseconds = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

const address = z.union([z.ipv4(), z.ipv6()]);

/** A value that may be `-`: what was not tried, or could not be seen, is absent. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('-')
    .transform(() => undefined)
    .or(schema)
    .optional();

const addresses = z
  .string()
  .transform((list) => (list === '-' ? [] : list.split(',')))
  .pipe(z.array(address).max(4));

/** Parts of a value, between commas. */
const parts = z.string().transform((value) => value.split(','));

const found = z.literal('ok').transform(() => ({ outcome: 'found' as const }));

const lookup = parts
  .pipe(z.tuple([found.or(outcome), milliseconds]))
  .transform(([said, ms]) => ({ ...said, ms }));

const knock = parts
  .pipe(z.tuple([outcome, milliseconds, address]))
  .transform(([said, ms, to]) => ({ ...said, ms, to }));

const reply = z.enum(['nla', 'tls', 'plain', 'closed', 'other']).transform((said) => ({ reply: said }));

/** The code of RDP's negotiation. */
const refusal = z
  .string()
  .regex(/^no\d{1,3}$/)
  .transform((said) => ({ reply: 'refused' as const, code: Number(said.slice('no'.length)) }));

const noReply = outcome.transform((said) => ({ reply: 'none' as const, ...said }));

const certificate = parts
  .pipe(
    z.tuple([
      z.enum(['', '1.0', '1.1', '1.2', '1.3']),
      z.string().regex(/^[0-9a-f]{40}$/),
      z.enum(['valid', 'expired', 'early']),
    ]),
  )
  .transform(([version, thumbprint, validity]) => ({ version, thumbprint, validity }));

const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');

/** Its values as they stand on the line, in their order. */
export const clientCheckSchema = z.strictObject({
  /** Name or address, as it was typed into Remote Desktop. */
  name: z.string().regex(/^[a-z0-9._:-]{1,253}$/),
  port,
  /** Absent where an address was typed. */
  dns: maybe(lookup),
  addresses,
  /** What the name server says now, where it could be asked. */
  fresh: addresses,
  /** The first address that let it in, or the first one of all. */
  tcp: maybe(knock),
  rdp: maybe(reply.or(refusal).or(noReply)),
  tls: maybe(certificate.or(outcome)),
  /** Whether something else gets out: the page on which people sign in to Azure. */
  web: outcome,
  proxy: maybe(yesOrNo),
  /** A rule of the PC's own firewall against what goes out: for every program, or for Remote Desktop's. */
  block: maybe(z.enum(['all', 'mstsc', 'no'])),
  vpn: yesOrNo,
});

/** What the person's own PC saw on its way to the machine. It says what somebody pasted, and no more. */
export type ClientCheck = Readonly<z.infer<typeof clientCheckSchema>>;
