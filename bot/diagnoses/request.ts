import * as z from 'zod';
import { languages } from '../../base/language.ts';
import { probeRefusals } from '../../base/reasons.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { questionSchema } from '../../diagnosis/question.ts';

/** All that a diagnosis needs to be made and shown, also by a process that did not hear the question. */
export const requestSchema = z.strictObject({
  question: questionSchema,
  location: z.string(),
  /** Where the card stands, and the one account that may see it. */
  place: z.strictObject({
    surface: z.literal('teams'),
    conversation: z.string(),
    room: z.string(),
    reference: z.record(z.string(), z.unknown()),
  }),
  onlyFor: z.string().optional(),
  /** Whom the card speaks to. */
  reader: z.strictObject({ language: z.enum(languages), timeZone: z.string() }),
  asker: z.strictObject({ channelId: z.string(), name: z.string() }),
  /** Who asked first, where somebody else had it look inside Windows. */
  askedFirst: z.string().optional(),
  /** Whether it may look inside Windows: decided for who asks, before it begins. */
  mayProbe: z.enum(['allowed', ...probeRefusals]).default('probe-not-allowed'),
  askedAt: z.iso.datetime(),
  /** Whether the asker may show a private answer to everybody in the room. */
  mayShare: z.boolean(),
  /** Id of the button that stops it. */
  cancel: z.string(),
});

export type DiagnosisRequest = Readonly<z.infer<typeof requestSchema>>;

/** Everybody who asked for it. */
export const askersOf = ({ asker, askedFirst, reader }: DiagnosisRequest): string =>
  wordsIn(reader.language).list([
    ...(askedFirst === undefined || askedFirst === asker.name ? [] : [askedFirst]),
    asker.name,
  ]);

/** Names the card of a diagnosis over its life. */
export const cardKeyOf = (number: number): string => `diagnosis/${number}`;
