/**
 * What passes between the page and the server of the practice room.
 *
 * Everything lives under `/room/` and is JSON; dates are ISO 8601 in UTC. Requests that change something carry the
 * header `x-practice: yes` and `content-type: application/json`. A refusal is `Refused` with a status from 400 on.
 *
 * | request | body | answer |
 * |---|---|---|
 * | `GET  /room/state?person=&language=` | | `State`: everything that this person sees now; the language is that of a welcome |
 * | `GET  /room/events?person=&after=` | | server-sent events, see `RoomEvent` |
 * | `POST /room/say` | `Say` | `Message`, which goes on to the bot: watch its `delivery` |
 * | `POST /room/resend` | `Which` | `Message` |
 * | `POST /room/press` | `Press` | `Pressed` |
 * | `POST /room/refresh` | `Refresh` | `Pressed` |
 * | `POST /room/break` | `Break` | `Broken` |
 * | `POST /room/surprise` | `{ machine?: string }` | `{ machine: string }` |
 * | `POST /room/reveal` | `{}` | `Revealed` |
 * | `POST /room/heal` | `{ machine: string; scenario?: string }` | `{ machine: string; healed: string[] }` |
 * | `PUT  /room/pace` | `{ pace: number }` | `{ pace: number }` |
 * | `PUT  /room/disturbances` | `Disturbance[]`, all that shall be in force | `Disturbance[]` |
 *
 * Files: `GET /` is `room.html`, `GET /<name>` any other file of `browser/`, and `/vendor/adaptivecards.min.js` and
 * `/vendor/markdown-it.min.js` are the libraries (plain scripts that set `AdaptiveCards` and `markdownit`).
 */

export type Language = 'en' | 'ja';
export type Words = Readonly<Record<Language, string>>;

export type Refused = { readonly error: { readonly code: string; readonly message: string } };

/** Everything that one person sees. */
export type State = {
  /** Where in the events this picture was taken: pass it as `after`. */
  readonly cursor: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  /** What Teams suggests after a slash or the bot's name. */
  readonly commands: readonly Command[];
  readonly conversations: readonly Conversation[];
  /** Oldest first, of all conversations that this person is in. */
  readonly messages: readonly Message[];
  readonly world: World;
  /** What the bot asked Azure, oldest first. */
  readonly calls: readonly Call[];
};

export type Person = {
  /** Object id in the directory. */
  readonly id: string;
  /** As Teams names the account; cards name people by it (`refresh.userIds`). */
  readonly account: string;
  readonly name: string;
  /** In three or four words, for the switcher: `may ask`. */
  readonly role: Words;
  /** In one or two sentences: what to expect when acting as this person. */
  readonly about: Words;
  /** Of another tenant. */
  readonly guest: boolean;
  /** A disabled account, which Teams has not signed out yet. */
  readonly disabled: boolean;
};

export type Command = {
  /** What is put into the composer: `diagnose `. */
  readonly insert: string;
  readonly example: string;
  readonly about: Words;
  /** Whether the name of a machine comes next. */
  readonly machine: boolean;
  /** Whether `to` and the name of another machine may follow. */
  readonly to?: true;
};

export type Conversation = {
  readonly id: string;
  readonly kind: 'channel' | 'personal';
  /** `ops`, `random`; the bot's name for a personal chat. */
  readonly name: string;
  readonly about: Words;
  /** In a channel the bot hears only what mentions it or is targeted at it. */
  readonly needsMention: boolean;
  /** Whether messages answer each other in threads. */
  readonly threads: boolean;
};

export type Message = {
  readonly id: string;
  readonly conversation: string;
  /** The message that began the thread, itself included; absent in chats. */
  readonly thread?: string;
  readonly from: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly at: string;
  /** When it was last replaced. */
  readonly edited?: string;
  /** Absent where there are only cards. Hostile text may stand here. */
  readonly text?: string;
  readonly format: 'plain' | 'markdown';
  /** The bot is mentioned by name; shown before the text. */
  readonly mentionsBot: boolean;
  /** Object ids of the people whom its cards notify. */
  readonly mentions: readonly string[];
  /** Only the person who asks and the bot see it. */
  readonly onlyForYou: boolean;
  /** Adaptive Cards, as this person sees them. */
  readonly cards: readonly Card[];
  /** What a phone's notification would say. */
  readonly summary?: string;
  /** Whether it reached the bot; absent for what the bot said. */
  readonly delivery?: Delivery;
  /** Counts what this person sees change: cards, text and delivery. */
  readonly version: number;
};

/** An Adaptive Card as the bot wrote it. */
export type Card = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;

export type Delivery =
  | { readonly state: 'sending' }
  | { readonly state: 'delivered' }
  /** Said in a channel without mentioning the bot: it never hears of it. */
  | { readonly state: 'not-for-bot' }
  /** `status` is the bot's HTTP status, where it answered at all. */
  | {
      readonly state: 'failed';
      readonly because: 'unreachable' | 'timeout' | 'refused';
      readonly status?: number;
    };

/** Of which person and which of their messages. */
export type Which = { readonly person: string; readonly message: string };

/** How the person's client presents itself. */
export type Client = {
  readonly language: Language;
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: string;
};

export type Say = {
  readonly person: string;
  readonly conversation: string;
  /** Absent: begins a new thread. */
  readonly thread?: string;
  /** Without the mention. */
  readonly text: string;
  readonly mentionsBot: boolean;
  /** A slash command: private to the person and the bot. */
  readonly targeted: boolean;
  readonly client: Client;
};

export type Press = {
  readonly person: string;
  readonly message: string;
  /** `Action.Execute`, `Action.Submit`, or an `Action.Submit` in a dialog. */
  readonly action: 'execute' | 'submit' | 'submit-in-dialog';
  readonly verb?: string;
  /** `action.data` with what the inputs hold, as the renderer merges them. */
  readonly data: unknown;
  readonly client: Client;
};

/**
 * A card with `refresh` came into view (automatic), or the person asked for it (manual). The room asks the bot only
 * where `refresh.userIds` names the person; automatically only once for each version of the message.
 */
export type Refresh = Which & { readonly trigger: 'automatic' | 'manual'; readonly client: Client };

export type Pressed =
  /** The card was replaced, for this person alone; the `message` event with it is on its way as well. */
  | { readonly result: 'card'; readonly message: Message }
  /** To stand in a dialog for this person alone; a task module of Teams. */
  | { readonly result: 'dialog'; readonly title: string; readonly card: Card }
  /** To be shown to this person for a moment. */
  | { readonly result: 'say'; readonly text: string }
  | { readonly result: 'nothing' }
  /** As Teams says it: "Unable to reach app. Please try again." */
  | {
      readonly result: 'failed';
      readonly because: 'unreachable' | 'timeout' | 'refused';
      readonly status?: number;
    };

export type World = {
  /** How long things take: 1 as in Azure, 0 at once. */
  readonly pace: number;
  readonly machines: readonly Machine[];
  readonly scenarios: readonly Scenario[];
  readonly groups: readonly { readonly id: string; readonly title: Words }[];
  /** Of the chat's wire, such as a channel that throttles. */
  readonly disturbances: readonly Disturbance[];
  readonly disturbanceKinds: readonly { readonly kind: Disturbance['kind']; readonly title: Words }[];
  /** A surprise is waiting to be found out or revealed. */
  readonly surprise?: { readonly machine: string };
};

export type Machine = {
  readonly id: string;
  readonly name: string;
  /** Resource group. */
  readonly group: string;
  readonly location: string;
  readonly os: 'Windows' | 'Linux';
  /** Private address; empty where it has none. */
  readonly address: string;
  /** Absent while a surprise would be given away by it. */
  readonly power?: string;
  /** Ids of the scenarios in force; what a surprise did is left out until it is revealed. */
  readonly broken: readonly string[];
  /** Ids of the scenarios that could break it now. */
  readonly possible: readonly string[];
};

export type Scenario = {
  readonly id: string;
  readonly group: string;
  readonly title: Words;
  /** What was done, in one sentence, as who did it would say it. */
  readonly told: Words;
};

export type Break = { readonly machine: string; readonly scenario: string };
export type Broken = { readonly machine: string; readonly scenario: string; readonly told: Words };

/** What the surprise was; empty where there was none, or somebody healed it meanwhile. */
export type Revealed = {
  readonly machine?: string;
  readonly scenarios: readonly { readonly id: string; readonly title: Words; readonly told: Words }[];
};

/** What goes wrong with the bot's requests to the chat, so many times. */
export type Disturbance = {
  readonly kind: 'throttled' | 'throttled-without-hint' | 'precondition-failed' | 'unavailable' | 'removed';
  readonly times: number;
};

/** One request of the bot to Azure. Without query and body: they may hold secrets. */
export type Call = {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Azure's own operation id, such as `VirtualMachines_Get`. */
  readonly operation: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Looks, changes something in Azure, or has a script run inside a machine. */
  readonly does: 'look' | 'change' | 'script';
  /** The script that was sent, where the practice guest knows it. */
  readonly script?: {
    readonly program: 'probe' | 'harness';
    readonly bytes: number;
    /** What the harness was told to do: `check`, `apply`, `undo`, `confirm`. */
    readonly mode?: string;
    /** The list of steps, to be read. */
    readonly order?: string;
  };
};

/**
 * The server-sent events, by name, each with its data as JSON and an id to go on from. After a reconnect the browser
 * sends the last id by itself and hears what it has missed.
 */
export type RoomEvent =
  /** New, or changed in any way: replaces the message of this id. */
  | { readonly event: 'message'; readonly data: Message }
  | { readonly event: 'gone'; readonly data: { readonly conversation: string; readonly message: string } }
  /** The bot is typing; over with its next message there, or after some seconds. */
  | { readonly event: 'typing'; readonly data: { readonly conversation: string; readonly thread?: string } }
  | { readonly event: 'world'; readonly data: World }
  | { readonly event: 'call'; readonly data: Call }
  /** Too much was missed, or the room started anew: ask for the state again. */
  | { readonly event: 'stale'; readonly data: Readonly<Record<string, never>> };
