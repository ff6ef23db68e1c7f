import type { Card, Client, Delivery } from '../browser/api.d.ts';

/** What the practice room remembers: plain data, changed in place, kept in a file beside the world. */
export type Chat = {
  readonly format: 1;
  /** Oldest first. */
  readonly messages: ChatMessage[];
  /** Object ids of the people in whose personal chats the bot is installed. */
  readonly installed: string[];
  /** Something was broken in secret. */
  surprise?: Surprise;
};

export type Surprise = {
  readonly machine: string;
  /** What it put in force, on this machine and on others: nobody is shown these until it is revealed. */
  readonly hidden: { readonly machine: string; readonly scenario: string }[];
};

export type ChatMessage = {
  readonly id: string;
  readonly conversation: string;
  /** The message that began the thread; absent in chats. */
  readonly thread?: string;
  /** Object id of the author; absent: the bot. */
  readonly author?: string;
  readonly at: string;
  edited?: string;
  text?: string;
  format: 'plain' | 'markdown';
  readonly mentionsBot: boolean;
  /** Object id of the one person who sees it. */
  readonly onlyFor?: string;
  /** How the author's client presented itself, to deliver it again. */
  readonly client?: Client;
  cards: Card[];
  /** By object id: what an answer to a button put in place of the cards, for whoever pressed it. */
  views: Record<string, Card[]>;
  summary?: string;
  delivery?: Delivery;
  version: number;
};

export const emptyChat = (): Chat => ({ format: 1, messages: [], installed: [] });
