import { parseArgs } from 'node:util';
import * as z from 'zod';

export const help = `How fast rdp-bot is, each figure beside a reference that is measured in the same run.

npm run bench -- [options]

  --rounds N  how often everything is measured; the median counts (7)
  --quick     few rounds and short ones: a look, not a judgement
  --only WORD figures with that word in their name
  --help      this text

It ends with 1 when a bar is missed. docs/bench.md says what each figure means.`;

const sentence = '--rounds takes a whole number from 1 to 99.';

const schema = z
  .object({
    rounds: z
      .string()
      .regex(/^[1-9]\d?$/, sentence)
      .transform(Number)
      .optional(),
    quick: z.boolean().default(false),
    only: z.string().optional(),
    help: z.boolean().default(false),
  })
  .transform(({ rounds, ...flags }) => ({ ...flags, rounds: rounds ?? (flags.quick ? 3 : 7) }));

export type Options = Readonly<z.output<typeof schema>>;

/** Throws with a sentence. */
export const readOptions = (args: readonly string[]): Options =>
  schema.parse(
    parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string' },
        quick: { type: 'boolean' },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values,
  );
