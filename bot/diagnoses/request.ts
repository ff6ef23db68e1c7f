import * as z from 'zod';
import { languages } from '../../base/language.ts';
import { probeRefusals } from '../../base/reasons.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { aboutSchema } from '../../diagnosis/about.ts';
import { pathQuestionSchema } from '../../diagnosis/connectivity/path-question.ts';
import { questionSchema } from '../../diagnosis/question.ts';
import { placeSchema } from '../heard.ts';

/** All that a diagnosis needs to be made and shown, also by a process that did not hear the question. */
export const requestSchema = z.strictObject({
  /** What to look at: one machine, or the way from a machine to somewhere else. */
  look: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('machine'),
      question: questionSchema,
      /** What it was asked for. */
      about: aboutSchema.optional(),
      /** Whether it may look inside Windows: decided for who asks, before it begins. */
      mayProbe: z.enum(['allowed', ...probeRefusals]),
    }),
    z.strictObject({
      kind: z.literal('path'),
      path: pathQuestionSchema,
      /** Whether the connection may be tried from inside the machine: decided as for a look inside. */
      mayTry: z.boolean(),
    }),
  ]),
  location: z.string(),
  /** Where the card stands, and the one account that may see it. */
  place: placeSchema,
  onlyFor: z.string().optional(),
  /** Whom the card speaks to. */
  reader: z.strictObject({ language: z.enum(languages), timeZone: z.string() }),
  asker: z.strictObject({ channelId: z.string(), name: z.string() }),
  /** Who asked first, where somebody else had it look inside Windows. */
  askedFirst: z.string().optional(),
  askedAt: z.iso.datetime(),
  /** Whether the asker may show a private answer to everybody in the room. */
  mayShare: z.boolean(),
  /** Id of the button that stops it. */
  cancel: z.string(),
});

export type DiagnosisRequest = Readonly<z.infer<typeof requestSchema>>;

export type LookAtMachine = Extract<DiagnosisRequest['look'], { readonly kind: 'machine' }>;

/** The machine that it is about; of a way, the one that connects. */
export const machineIn = ({ look }: Pick<DiagnosisRequest, 'look'>): string =>
  look.kind === 'machine' ? look.question.vm : look.path.source;

/** Every machine that the answer tells something of. */
export const machinesIn = ({ look }: Pick<DiagnosisRequest, 'look'>): readonly string[] =>
  look.kind === 'path' && look.path.destination.kind === 'machine'
    ? [look.path.source, look.path.destination.vm]
    : [machineIn({ look })];

/** Everybody who asked for it. */
export const askersOf = ({ asker, askedFirst, reader }: DiagnosisRequest): string =>
  wordsIn(reader.language).list([
    ...(askedFirst === undefined || askedFirst === asker.name ? [] : [askedFirst]),
    asker.name,
  ]);

/** Names the card of a diagnosis over its life. */
export const cardKeyOf = (number: number): string => `diagnosis/${number}`;
