import * as z from 'zod';
import { languages } from '../base/language.ts';
import { questionSchema } from '../diagnosis/question.ts';
import { choicesSchema } from '../remedies/choices.ts';
import { actorSchema } from './person.ts';

/** What is asked to be mended, and how. */
export const itemSchema = z.strictObject({
  /** Id of the remedy; of an undo, nothing. */
  remedy: z.string(),
  /** The check whose finding it mends. */
  check: z.string(),
  choices: choicesSchema,
});

export type ChangeItem = Readonly<z.infer<typeof itemSchema>>;

/** All that a change needs to be planned, decided, made and shown, also by a process that did not hear the request. */
export const requestSchema = z.strictObject({
  /** The person's question: what is proved in the end. */
  question: questionSchema,
  /** The diagnosis that found it. */
  diagnosis: z.int(),
  location: z.string(),
  /** Of the machine, when it was asked: policy may speak of them. */
  tags: z.record(z.string(), z.string()).readonly(),
  /** In the order in which they would block. Empty: the change takes another one back. */
  items: z.array(itemSchema).max(8).readonly(),
  asker: actorSchema,
  /** Who asked for the same while it was open. */
  alsoAsked: z.array(actorSchema).readonly(),
  /** Where its card stands; opaque to everybody but the platform's sender. */
  place: z.unknown(),
  /** The one account that may see the card; absent: everybody in the conversation. */
  onlyFor: z.string().optional(),
  /** It stands in the chat of who asked with the bot. */
  personal: z.literal(true).optional(),
  /** Whom the card speaks to. */
  reader: z.strictObject({ language: z.enum(languages), timeZone: z.string() }),
  askedAt: z.iso.datetime(),
  /** Of a way back: the places of the remedies that it takes back; absent: all of them. */
  only: z.array(z.int()).readonly().optional(),
  /** Number of a ticket, where policy asks for one. */
  ticket: z.string().max(100).optional(),
});

export type ChangeRequest = Readonly<z.infer<typeof requestSchema>>;
