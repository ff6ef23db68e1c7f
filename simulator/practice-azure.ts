import { effects, operations } from './catalogue.ts';
import type { TokenKeys } from './identity/tokens.ts';
import type { Practice } from './wire/practice.ts';
import { type Interaction, serve } from './wire/server.ts';
import type { World } from './world/world.ts';

export type PracticeAzureOptions = {
  readonly world: World;
  readonly clock: { readonly now: () => number };
  readonly newId: () => string;
  readonly keys: TokenKeys;
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
  const practice: Practice = { world, clock, newId, keys, operations, effects, buckets: new Map() };
  const server = await serve(practice, {
    port: options.port,
    ...(options.certificate ? { certificate: options.certificate } : {}),
    after: options.after ?? (() => undefined),
  });
  return { url: server.url, world, close: server.close };
}
