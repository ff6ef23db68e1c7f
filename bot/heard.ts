import * as z from 'zod';
import type { Language } from '../base/language.ts';
import type { Card } from '../cards/card.ts';

/** Who speaks, as the platform proved it. */
export type Speaker = {
  /** The platform's own name of the account, to answer that person alone. */
  readonly channelId: string;
  /** Object id in the directory; absent for whoever has no account there. */
  readonly objectId?: string;
  readonly tenant: string;
  readonly name: string;
  /** The language of the person's client. */
  readonly language: Language;
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone?: string;
};

export const placeSchema = z.strictObject({
  surface: z.literal('teams'),
  /** Names the conversation in locks, queues and rows; the thread is part of it. */
  conversation: z.string(),
  /** The channel or chat without the thread, as a policy names it. */
  room: z.string(),
  /** What botbuilder needs to continue the conversation. */
  reference: z.record(z.string(), z.unknown()),
});

/** Where to post, as the platform wants it; opaque to everything but that platform's sender. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** One thing that somebody said or pressed: proved, in the right tenant, and not heard before. */
export type Heard = {
  readonly speaker: Speaker;
  readonly place: Place;
  /** A chat with the bot alone. */
  readonly personal: boolean;
  /** The message asks for an answer that only its author sees. */
  readonly targeted: boolean;
  /** The platform's id of what was said, or of the card that was pressed. */
  readonly message?: string;
} & (
  | { readonly kind: 'message'; readonly text: string; readonly addressed: boolean }
  | {
      readonly kind: 'press';
      readonly verb: string;
      readonly id: string;
      /** What was typed into the card; from outside, checked for length only. */
      readonly inputs: Readonly<Record<string, string>>;
      /** The platform asks by itself, without anybody pressing: nothing may happen because of it. */
      readonly automatic: boolean;
      /** What this person is shown now stands in a form that the platform opened. Opening one decides nothing. */
      readonly form?: 'opening' | 'submitted';
    }
);

/** What whoever pressed a button sees at once; everything else goes through the outbox. */
export type PressAnswer = { readonly say: string } | { readonly card: Card } | undefined;
