import * as z from 'zod';
import { readFlags } from './read-flags.ts';

export const help = `rdp-bot: says why Remote Desktop to a virtual machine in Azure fails.

npm start -- [options]

Without configuration it practises: the bot, a practice Azure and a page to talk to it, on this machine only.
docs/configuration.md says how it is told of a real Azure and of Teams.

  --port N       where to listen (3978); 0 takes any free port
  --data FOLDER  where everything is kept (.data)
  --fresh        start over: empties what practice has left in that folder
  --pace N       how long things take in the practice Azure: 1 as in Azure, 0.05 about twenty times faster, 0 at once
  --practice     practise, whatever is configured
  --no-practice  start with what is configured, or not at all
  --help         this text`;

const number = (least: number, most: number, sentence: string) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence);

const portSentence = '--port takes a whole number from 0 to 65535.';
const paceSentence = '--pace takes a number from 0 to 10, such as 1, 0.05 or 0.';

const schema = z
  .object({
    port: number(0, 65_535, portSentence).refine(Number.isInteger, portSentence).optional(),
    data: z.string().min(1, '--data takes the name of a folder.').optional(),
    fresh: z.boolean().default(false),
    pace: number(0, 10, paceSentence).optional(),
    practice: z.boolean().default(false),
    'no-practice': z.boolean().default(false),
    help: z.boolean().default(false),
  })
  .refine((flags) => !(flags.practice && flags['no-practice']), 'Either --practice or --no-practice.')
  .transform(({ practice, 'no-practice': real, ...flags }) => ({
    ...flags,
    /** Absent: practice where nothing is configured. */
    practice: practice ? true : real ? false : undefined,
  }));

/** What was asked for on the command line of `npm start`. */
export type Options = Readonly<z.output<typeof schema>>;

export const readOptions = (args: readonly string[]): Options =>
  readFlags(
    args,
    {
      port: { type: 'string' },
      data: { type: 'string' },
      fresh: { type: 'boolean' },
      pace: { type: 'string' },
      practice: { type: 'boolean' },
      'no-practice': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    schema,
  );
