import type { Card } from '../cards/card.ts';
import type { Place } from './heard.ts';

/** What the outbox keeps until it is posted. Rendered for its platform in the moment of posting. */
export type Outgoing = {
  readonly place: Place;
  readonly card: Card;
  /** The platform's name of the one account that may see it; absent: everybody in the conversation. */
  readonly onlyFor?: string;
  /** The one account that gets it alone where an update finds no card in the conversation to take the place of. */
  readonly otherwise?: string;
  /** People to notify by name, shown before the card. */
  readonly notify?: boolean;
};

/** Names a card over its life: it is posted once and updated in place from then on. */
export type CardKey = string;

/** The way out. Belongs to the caller's transaction; what is due is posted after the commit. */
export type Post = {
  readonly send: (key: CardKey, outgoing: Outgoing) => Promise<void>;
  /** Replaces the card. A newer update takes the place of one that was not posted yet. */
  readonly update: (key: CardKey, outgoing: Outgoing) => Promise<void>;
};
