import type { Client, Conversation, Person, State, Words } from './api.d.ts';

/** What the parts of the page share. */
export type Room = {
  seen: State | undefined;
  readonly chosen: {
    person: string | undefined;
    conversation: string | undefined;
    /** The thread that is answered; undefined: a new one begins. */
    thread: string | undefined;
    tab: 'machines' | 'channel' | 'activity';
  };
  /** Conversations in which the bot is typing, with the timer that ends it. */
  readonly typing: Map<string, unknown>;
  /** How many messages of the bot nobody has looked at, by conversation. */
  readonly unread: Map<string, number>;
  /** People of this page whom a message mentions that they have not seen yet. */
  readonly waiting: Set<string>;
  /** How far the visitor has come: the three steps, and the machine that was broken last. */
  readonly visit: {
    readonly broken: boolean;
    readonly asked: boolean;
    /** The bot changed something in Azure or in Windows: it does so only on somebody's yes. */
    readonly approved: boolean;
    readonly latest: string | undefined;
    /** The bot has answered since. */
    readonly answered: boolean;
  };
  /** The words of the page in its language. */
  readonly t: () => { readonly [key: string]: never };
  /** Words that came from the server, in the page's language. */
  readonly in: (given: Words) => string;
  readonly client: () => Client;
  readonly person: () => Person;
  readonly conversation: () => Conversation;
  readonly choose: (change: Partial<Room['chosen']>) => void | Promise<void>;
  /** Asks the server; what goes wrong is told, and the answer is undefined. */
  readonly attempt: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>;
  readonly redraw: () => void;
};
