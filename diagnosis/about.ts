import * as z from 'zod';
import { symptoms } from './symptom.ts';

/** What a diagnosis was asked for. It changes what the verdict says first, never what is looked at. */
export const aboutSchema = z.strictObject({
  symptom: z.enum(symptoms).optional(),
  /** Id of the message that was pasted; `unknown` where it was none that the bot knows. */
  message: z.string().optional(),
  /** The number of the event that was asked about. */
  event: z.int().optional(),
});

export type About = Readonly<z.infer<typeof aboutSchema>>;
