import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CannotStart } from '../cannot-start.ts';

export type Options = {
  readonly port: number;
  readonly world: string;
  /** Absent: as it was. */
  readonly pace?: number;
  readonly http: boolean;
  readonly fresh: boolean;
  readonly help: boolean;
};

const hint = 'See --help.';

const number = (least: number, most: number, sentence: string) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence);

const portSentence = '--port takes a whole number from 0 to 65535.';
const paceSentence = '--pace takes a number from 0 to 10, such as 1, 0.05 or 0.';

const schema = z.object({
  port: number(0, 65_535, portSentence).refine(Number.isInteger, portSentence).default(8443),
  world: z.string().min(1, '--world takes the name of a file.').default('.data/practice-azure/world.json'),
  pace: number(0, 10, paceSentence).optional(),
  http: z.boolean().default(false),
  fresh: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** Node says in a sentence what it does not understand. */
const usageSchema = z.object({ code: z.string().startsWith('ERR_PARSE_ARGS_'), message: z.string() });

/** What was asked for on the command line. */
export function readOptions(args: readonly string[]): Options {
  const read = schema.safeParse(parse(args));
  if (!read.success) throw new CannotStart(`${read.error.issues[0]?.message} ${hint}`);
  const { pace, ...options } = read.data;
  return { ...options, ...(pace === undefined ? {} : { pace }) };
}

function parse(args: readonly string[]): unknown {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        world: { type: 'string' },
        pace: { type: 'string' },
        http: { type: 'boolean' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const usage = usageSchema.safeParse(error);
    if (usage.success) throw new CannotStart(`${usage.data.message} ${hint}`);
    throw error;
  }
}
