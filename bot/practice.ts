import { join } from 'node:path';
import type { AzureOptions } from '../azure/azure.ts';
import { loopbackHttpClient } from '../azure/loopback.ts';
import { errorCode } from '../store/error-code.ts';
import { CannotStart } from './cannot-start.ts';
import { practiceCredential } from './practice-credential.ts';
import type { StartParts } from './start-parts.ts';

export type PracticeOptions = {
  readonly folder: string;
  /** Absent: as it was. */
  readonly pace?: number | undefined;
};

/** What the door to Azure needs to lead to the practice Azure. */
export type PracticeDoor = Required<Omit<AzureOptions, 'clock' | 'trace'>>;

/** A minute of Azure's is three seconds, as long as nobody says otherwise. */
const usualPace = 0.05;

/** Azure allows 15 looks a minute; here nobody counts, and a person waits. */
const pollEveryMs = 200;

/** The simulator does not ship, so it is imported here and in this way alone. */
const simulator = async () => {
  const [azure, file, world, secrets, signIn, ids, calls, { CannotStart: cannotStart }] = await Promise.all([
    import('../simulator/practice-azure.ts'),
    import('../simulator/world/file.ts'),
    import('../simulator/world/practice-world.ts'),
    import('../simulator/identity/kept-secrets.ts'),
    import('../simulator/identity/sign-in.ts'),
    import('../simulator/world/practice/ids.ts'),
    import('../simulator/room/azure-calls.ts'),
    import('../simulator/cannot-start.ts'),
  ]);
  return { ...azure, ...file, ...world, ...secrets, ...signIn, ...ids, ...calls, cannotStart };
};

/** Starts the practice Azure on its world, made where there is none, for this process alone. */
export async function openPracticeAzure(options: PracticeOptions, parts: StartParts) {
  const { clock, newId, say } = parts;
  const the = await simulator();
  const path = join(options.folder, 'world.json');
  const file = await the
    .openWorldFile(path, {
      make: () => ({ ...the.practiceWorld({ now: clock.now(), newId }), pace: usualPace }),
      failed: (error) => say(`The practice world could not be written to ${path} (${String(error)}).`),
    })
    .catch((error: unknown) => {
      throw error instanceof the.cannotStart ? new CannotStart(error.message, { cause: error }) : error;
    });
  try {
    if (options.pace !== undefined) file.world.pace = options.pace;
    const keys = await the.keptTokenKeys(path);
    const calls = the.newAzureCalls({ clock, newId });
    const azure = await the.startPracticeAzure({
      world: file.world,
      clock,
      newId,
      keys,
      port: 0,
      after: (interaction) => {
        calls.record(interaction);
        file.changed();
      },
    });
    const identity = (clientId: string) => ({
      principal: clientId,
      credential: practiceCredential(azure.url, the.practiceIdentityHeader, clientId),
    });
    // The SDKs send no token over plain http; the client alone knows that it is.
    const endpoint = azure.url.replace('http:', 'https:');
    const door: PracticeDoor = {
      identities: {
        read: identity(the.clientIds.botRead),
        probe: identity(the.clientIds.botProbe),
        change: identity(the.clientIds.botChange),
      },
      endpoint,
      graphEndpoint: endpoint,
      httpClient: loopbackHttpClient(),
      pollEveryMs,
    };
    const close = async (): Promise<void> => {
      await azure.close();
      await file.close();
    };
    return { url: azure.url, path, world: file.world, changed: file.changed, keys, calls, door, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

type PracticeAzure = Awaited<ReturnType<typeof openPracticeAzure>>;

export type RoomOptions = {
  readonly port: number;
  /** Where the bot hears what people say; asked for when there is something to say. */
  readonly endpoint: () => string;
};

/** The bot's id in the practice room; a registration in Azure would give it one. */
const appId = 'b0700000-0000-4000-8000-000000000001';

/** Starts the practice room beside the practice Azure. */
export async function openPracticeRoom(practice: PracticeAzure, options: RoomOptions, parts: StartParts) {
  const { path, world, keys, calls } = practice;
  const { clock, newId, say } = parts;
  const [{ startPracticeRoom }, { chatPath, openChatFile }] = await Promise.all([
    import('../simulator/room/practice-room.ts'),
    import('../simulator/room/chat/chat-file.ts'),
  ]);
  const file = await openChatFile(chatPath(path), {
    failed: (error) => say(`The chat could not be written to ${chatPath(path)} (${String(error)}).`),
  });
  const room = await startPracticeRoom({
    world,
    chat: file.chat,
    bot: {
      appId,
      get endpoint() {
        return options.endpoint();
      },
    },
    clock,
    newId,
    keys,
    calls,
    port: options.port,
    changed: () => {
      practice.changed();
      file.changed();
    },
  }).catch((error: unknown) => {
    throw errorCode(error) === 'EADDRINUSE' ? portTaken(options.port) : error;
  });
  const close = async (): Promise<void> => {
    await room.close();
    await file.flush();
  };
  return { url: room.url, endpoints: room.connector, close };
}

const portTaken = (port: number): CannotStart =>
  new CannotStart(
    `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another one with --port; 0 takes any that is free.`,
  );
