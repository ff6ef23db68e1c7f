import * as z from 'zod';
import { languages } from '../base/language.ts';
import { dialogIds, knownSchema } from './known.ts';

const begun = { dialog: z.enum(dialogIds), known: knownSchema };

/** What a button is about. It is kept by the bot; the card has nothing but an id. */
export const buttonDataSchema = z.strictObject({
  /** A diagnosis's number. */
  diagnosis: z.int().optional(),
  /** A change's number. */
  change: z.int().optional(),
  /** The conversation that it begins, and what that one knows from the start. */
  begin: z.strictObject(begun).optional(),
  /** The question on whose card it stands, and what was known when it was asked. */
  asked: z.strictObject({ ...begun, question: z.string() }).optional(),
  /** What it answers; absent: what is typed beside it. */
  choice: z.string().optional(),
  language: z.enum(languages).optional(),
  /** What it leads to is for this person alone. */
  quiet: z.boolean().optional(),
});

export type ButtonData = Readonly<z.infer<typeof buttonDataSchema>>;
