import type { TokenKeys } from '../identity/tokens.ts';
import type { Moment, World } from '../world/world.ts';
import type { AzureCalls } from './azure-calls.ts';
import type { Disturbance } from './browser/api.d.ts';
import type { Chat } from './chat/chat.ts';
import type { Events } from './events.ts';

export type RoomClock = {
  readonly now: () => number;
  /** Resolves after the time has passed, or at once when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** The bot as the room knows it, as a registration in Azure would say. */
export type BotRegistration = {
  /** Such as `http://127.0.0.1:3978/api/messages`. */
  readonly endpoint: string;
  readonly appId: string;
};

/** What every part of the practice room works with. */
export type RoomParts = {
  readonly world: World;
  readonly chat: Chat;
  readonly bot: BotRegistration;
  /** What the bot signs in with; made at every start. */
  readonly appPassword: string;
  readonly clock: RoomClock;
  readonly newId: () => string;
  readonly moment: () => Moment;
  readonly keys: TokenKeys;
  readonly calls: AzureCalls;
  readonly events: Events;
  /** Replaced as a whole when somebody chooses others. */
  disturbances: Disturbance[];
  /** When the bot sent into each conversation, for the limits of Teams. */
  readonly sent: Map<string, number[]>;
  /** Which cards were refreshed for whom. */
  readonly refreshed: Set<string>;
  /** Saves the world and the chat soon, and tells the pages where the world looks different. */
  readonly changed: () => void;
  /** The room's own address; known once it listens. */
  readonly url: () => string;
  /** Aborted when the room closes. */
  readonly closing: AbortSignal;
};

/** The one address of the connector, as every activity names it. */
export const serviceUrlOf = (room: RoomParts): string => `${room.url()}/teams/`;
