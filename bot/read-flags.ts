import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';
import { CannotStart } from './cannot-start.ts';

/** Node says in a sentence what it does not understand. */
const usageSchema = z.object({ code: z.string().startsWith('ERR_PARSE_ARGS_'), message: z.string() });

const hint = 'See --help.';

/** What stands on a command line, read strictly; what is wrong with it is a sentence. */
export function readFlags<Options>(
  args: readonly string[],
  flags: NonNullable<ParseArgsConfig['options']>,
  schema: z.ZodType<Options>,
): Options {
  const read = schema.safeParse(parse(args, flags));
  if (!read.success) throw new CannotStart(`${read.error.issues[0]?.message} ${hint}`);
  return read.data;
}

function parse(args: readonly string[], flags: NonNullable<ParseArgsConfig['options']>): unknown {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    const usage = usageSchema.safeParse(error);
    if (usage.success) throw new CannotStart(`${usage.data.message} ${hint}`);
    throw error;
  }
}
