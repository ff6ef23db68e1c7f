import * as z from 'zod';
import { choiceNames, choicesSchema } from '../changes/choices.ts';
import { aboutSchema } from '../diagnosis/about.ts';
import { guideTargetSchema } from '../diagnosis/guides/guide.ts';
import { wayInSchema } from '../diagnosis/question.ts';
import { toldSchema } from '../diagnosis/sources/told.ts';
import { symptoms } from '../diagnosis/symptom.ts';
import { protocols } from './command/destination.ts';

/** One conversation each. */
export const dialogIds = ['diagnose', ...symptoms, 'guide', 'fix'] as const;

export type DialogId = (typeof dialogIds)[number];

/** What only the people know who bought it; `unknown`, and no servers: they do not know either. */
const ownsSchema = z.strictObject({
  role: z.enum(['wanted', 'unwanted', 'unknown']).optional(),
  licences: z.enum(['per-device', 'per-user', 'unknown']).optional(),
  servers: z.array(z.string()).readonly().optional(),
});

/** All that a conversation knows. It is kept with every question and every button, so that any of them can go on. */
export const knownSchema = z.strictObject({
  /** A machine's resource id. */
  vm: z.string().optional(),
  wayIn: wayInSchema.optional(),
  /** Ask how the person gets in, whatever is remembered. */
  elsewhere: z.boolean().optional(),
  about: aboutSchema.optional(),
  /** Ids of the messages that the pasted text may be. */
  candidates: z.array(z.string()).optional(),
  /** Where the machine wants to connect to. */
  to: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('internet') }),
      z.strictObject({
        kind: z.literal('machine'),
        vm: z.string().optional(),
        /** As it was named; it is not looked for yet. */
        sought: z.string().optional(),
        nic: z.int().optional(),
      }),
      z.strictObject({ kind: z.literal('host'), host: z.string() }),
    ])
    .optional(),
  /** The diagnosis that it has begun: for which port, and when. */
  begun: z.strictObject({ port: z.int(), at: z.number() }).optional(),
  /** What the person's own PC printed, as it was pasted. */
  line: z.string().optional(),
  /** The person cannot let it look. */
  noCheck: z.boolean().optional(),
  told: toldSchema.optional(),
  /** What guides ask for: said once, it holds for all of them. */
  owns: ownsSchema.optional(),
  guide: z
    .strictObject({
      id: z.string(),
      /** Where it is followed, if that is another machine. */
      vm: z.string().optional(),
      /** Counted from 0. */
      step: z.int(),
      target: guideTargetSchema,
    })
    .optional(),
  /** What is to be mended, and what was told for it. */
  fix: z
    .strictObject({
      diagnosis: z.int(),
      items: z.array(z.strictObject({ remedy: z.string(), check: z.string() })).readonly(),
      asks: z.array(z.enum(choiceNames)).readonly(),
      choices: choicesSchema,
      ticket: z.string().max(100).optional(),
      /** Whether the number of a ticket has to be told. */
      needsTicket: z.boolean().optional(),
    })
    .optional(),
  protocol: z.enum(protocols).optional(),
  port: z.int().optional(),
});

export type Known = Readonly<z.infer<typeof knownSchema>>;

/** The conversation that a guide is followed for. */
export const dialogOf = ({ to, about }: Known): DialogId =>
  to ? 'connectivity' : (about?.symptom ?? 'diagnose');
