import { parseArgs } from 'node:util';
import * as z from 'zod';

export const help = `Kills the bot at random while it changes things, and then counts what happened.

npm run torture -- [options]

  --changes N    how many changes at least (200)
  --store WHERE  pglite, or postgres: the server of TEST_DATABASE_URL, or one of its own (pglite)
  --replicas N   how many bots at once; more than one only on postgres (1)
  --seed N       the same seed kills in the same rhythm (by chance)
  --calm         kills nothing
  --help         this text

It ends with 1 when anything happened twice, was lost or got stuck. docs/changes.md says what is counted.`;

const count = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'It takes a whole number.')
    .transform(Number)
    .refine((value) => value <= most, `It takes no more than ${most}.`);

const schema = z
  .object({
    changes: count(100_000).default(200),
    store: z.enum(['pglite', 'postgres']).default('pglite'),
    replicas: count(8).default(1),
    seed: count(2 ** 31).optional(),
    calm: z.boolean().default(false),
    help: z.boolean().default(false),
  })
  .refine(({ store, replicas }) => store === 'postgres' || replicas === 1, {
    message: 'Several bots share a database only on PostgreSQL: --store postgres.',
  });

export type Options = Readonly<z.output<typeof schema>>;

/** Throws with a sentence. */
export const readOptions = (args: readonly string[]): Options =>
  schema.parse(
    parseArgs({
      args: [...args],
      options: {
        changes: { type: 'string' },
        store: { type: 'string' },
        replicas: { type: 'string' },
        seed: { type: 'string' },
        calm: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values,
  );
