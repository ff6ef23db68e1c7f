import * as z from 'zod';
import { languages } from '../base/language.ts';
import { wayInSchema } from '../diagnosis/question.ts';

const kinds = wayInSchema.options.map((option) => option.shape.kind.value);

/** What a button is about. It is kept by the bot; the card has nothing but an id. */
export const buttonDataSchema = z.strictObject({
  /** A machine's resource id. */
  vm: z.string().optional(),
  /** A diagnosis's number. */
  diagnosis: z.int().optional(),
  wayIn: z.enum(kinds).optional(),
  language: z.enum(languages).optional(),
  /** What it leads to is for this person alone. */
  quiet: z.boolean().optional(),
});

export type ButtonData = Readonly<z.infer<typeof buttonDataSchema>>;
