import { randomBytes } from 'node:crypto';
import type { TokenKeys } from '../identity/tokens.ts';
import type { World } from '../world/world.ts';
import type { AzureCalls } from './azure-calls.ts';
import type { Chat } from './chat/chat.ts';
import { connectorRoutes } from './connector/routes.ts';
import { newEvents } from './events.ts';
import { serveRoom } from './http/room-server.ts';
import { pageRoutes } from './page-routes.ts';
import { practiceRoutes } from './practice/routes.ts';
import { tellOfWorld } from './practice/tell-of-world.ts';
import { type BotRegistration, type RoomClock, type RoomParts, serviceUrlOf } from './room-parts.ts';

export type PracticeRoomOptions = {
  readonly world: World;
  readonly chat: Chat;
  readonly bot: BotRegistration;
  readonly clock: RoomClock;
  readonly newId: () => string;
  /** Sign what the bot is sent, and the bot's own token. */
  readonly keys: TokenKeys;
  readonly calls: AzureCalls;
  /** 0 takes any free port. */
  readonly port: number;
  /** Called after anything that may have changed the world or the chat. */
  readonly changed: () => void;
};

/** What the bot needs in place of Microsoft's services; all of it on loopback. */
export type Connector = {
  readonly openIdUrl: string;
  readonly tokenUrl: string;
  readonly serviceUrl: string;
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
};

export type PracticeRoom = {
  readonly url: string;
  readonly connector: Connector;
  readonly close: () => Promise<void>;
};

/** Starts the practice room: a page with a channel like that of Teams, and the connector behind it. */
export async function startPracticeRoom(options: PracticeRoomOptions): Promise<PracticeRoom> {
  const { world, clock, newId, calls, port } = options;
  const closing = new AbortController();
  let url = '';
  const room: RoomParts = {
    world,
    chat: options.chat,
    bot: options.bot,
    appPassword: randomBytes(24).toString('base64url'),
    clock,
    newId,
    moment: () => ({ now: clock.now(), newId }),
    keys: options.keys,
    calls,
    events: newEvents(newId()),
    disturbances: [],
    sent: new Map(),
    refreshed: new Set(),
    changed: options.changed,
    url: () => url,
    closing: closing.signal,
  };
  const stopTelling = tellOfWorld(room);
  const routes = [...connectorRoutes(room), ...practiceRoutes(room), ...pageRoutes(room)];
  const server = await serveRoom(room, routes, port);
  url = server.url;
  return {
    url,
    connector: {
      openIdUrl: `${url}/login/.well-known/openidconfiguration`,
      tokenUrl: `${url}/login/token`,
      serviceUrl: serviceUrlOf(room),
      appId: options.bot.appId,
      appPassword: room.appPassword,
      tenantId: world.tenantId,
    },
    close: () => {
      stopTelling();
      closing.abort();
      return server.close();
    },
  };
}
