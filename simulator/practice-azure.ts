import { effects, operations } from './catalogue.ts';
import { practiceIdentityHeader } from './identity/sign-in.ts';
import type { TokenKeys } from './identity/tokens.ts';
import { type RecentRequest, remember } from './panel/recent-requests.ts';
import type { Practice } from './wire/practice.ts';
import { type Interaction, serve } from './wire/server.ts';
import type { World } from './world/world.ts';

export type PracticeAzureOptions = {
  readonly world: World;
  readonly clock: { readonly now: () => number };
  readonly newId: () => string;
  readonly keys: TokenKeys;
  /** What the managed identity endpoint wants to see in X-IDENTITY-HEADER. */
  readonly identityHeader?: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly certificate?: { readonly key: string; readonly cert: string };
  /** Called after every answer, with what went over the wire. */
  readonly after?: (interaction: Interaction) => void;
};

export type PracticeAzure = {
  readonly url: string;
  readonly world: World;
  readonly close: () => Promise<void>;
};

/** Starts the practice Azure around a world. */
export async function startPracticeAzure(options: PracticeAzureOptions): Promise<PracticeAzure> {
  const { world, clock, newId, keys } = options;
  const recent: RecentRequest[] = [];
  const practice: Practice = {
    world,
    clock,
    newId,
    keys,
    operations: operations(
      { keys, identityHeader: options.identityHeader ?? practiceIdentityHeader },
      recent,
    ),
    effects,
    buckets: new Map(),
  };
  const server = await serve(practice, {
    port: options.port,
    ...(options.certificate ? { certificate: options.certificate } : {}),
    after: (interaction) => {
      remember(recent, interaction, clock.now());
      options.after?.(interaction);
    },
  });
  return { url: server.url, world, close: server.close };
}
