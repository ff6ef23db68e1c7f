import * as z from 'zod';
import { languages } from '../base/language.ts';
import { type WayIn, wayInSchema } from '../diagnosis/question.ts';
import { readFlags } from './read-flags.ts';

export const help = `Says why Remote Desktop to a virtual machine fails, here instead of in a chat.

npm run diagnose -- --vm web-01 [options]
npm run diagnose -- --from case.json [options]
npm run diagnose -- --print-probe

  --vm NAME        the machine: its name, group/name, or its resource id
  --way-in WAY     how you get in: public, public:203.0.113.7, private:10.0.0.5, bastion, jump-host:10.0.2.4
  --port N         the port that your client uses (3389)
  --probe          looks inside Windows too: a script that only reads runs there as SYSTEM
  --print-probe    prints that script, byte for byte, its SHA-256 and what it cannot help doing
  --save FILE      keeps the question and all evidence, to be judged again or sent to somebody
  --redact         in what is saved, replaces names, addresses and ids by others of the same shape
  --from FILE      judges a saved case again, without asking Azure
  --language L     en or ja (en)
  --json           prints the whole diagnosis as JSON instead of a card
  --data FOLDER    where the practice world is kept (.data)
  --practice       asks the practice Azure, whatever is configured
  --no-practice    asks the Azure that is configured, or none
  --help           this text

It asks Azure as the bot itself does, so what you see is not limited to what you may read.

It ends with 0 when nothing was found that blocks, 2 when something blocks, 3 when it could not tell, and 1 when
it could not be done.`;

const portSentence = '--port takes a whole number from 1 to 65535.';

const flagsSchema = z.object({
  vm: z.string().min(1, '--vm takes the name of a machine.').optional(),
  from: z.string().min(1, '--from takes the name of a file.').optional(),
  'way-in': z.string().optional(),
  port: z
    .string()
    .regex(/^\d{1,5}$/, portSentence)
    .transform(Number)
    .optional(),
  probe: z.boolean().default(false),
  'print-probe': z.boolean().default(false),
  save: z.string().min(1, '--save takes the name of a file.').optional(),
  redact: z.boolean().default(false),
  language: z.enum(languages, '--language takes en or ja.').default('en'),
  json: z.boolean().default(false),
  data: z.string().min(1, '--data takes the name of a folder.').optional(),
  practice: z.boolean().default(false),
  'no-practice': z.boolean().default(false),
  help: z.boolean().default(false),
});

const waySentence =
  '--way-in takes public, public:ADDRESS, private:ADDRESS, bastion or jump-host:ADDRESS, with an IPv4 address.';

const schema = flagsSchema.transform((flags, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (flags.help) return { kind: 'help' as const };
  if (flags['print-probe']) return { kind: 'print-probe' as const };
  const { language, json, save } = flags;
  const shown = { language, json };
  if (flags.from !== undefined) {
    const useless = flags.vm ?? flags['way-in'] ?? flags.port ?? save;
    if (useless !== undefined)
      return refuse('With --from, the case says the machine, the way in and the port.');
    if (flags.probe) return refuse('With --from, nothing is looked at again, so --probe cannot be.');
    return { kind: 'saved' as const, file: flags.from, ...shown };
  }
  if (flags.vm === undefined) return refuse('Say which machine with --vm, or which saved case with --from.');
  const wayIn = readWayIn(flags['way-in']);
  if (!wayIn) return refuse(waySentence);
  if (flags.port === 0 || (flags.port ?? 1) > 65_535) return refuse(portSentence);
  if (flags.redact && save === undefined) return refuse('--redact is about what --save keeps.');
  if (flags.practice && flags['no-practice']) return refuse('Either --practice or --no-practice.');
  return {
    kind: 'azure' as const,
    vm: flags.vm,
    wayIn,
    port: flags.port ?? 3389,
    probe: flags.probe,
    save: save === undefined ? undefined : { file: save, redact: flags.redact },
    data: flags.data,
    practice: flags.practice ? true : flags['no-practice'] ? false : undefined,
    ...shown,
  };
});

/** What was asked for on the command line of `npm run diagnose`. */
export type DiagnoseOptions = Readonly<z.output<typeof schema>>;

export const readDiagnoseOptions = (args: readonly string[]): DiagnoseOptions =>
  readFlags(
    args,
    {
      vm: { type: 'string' },
      from: { type: 'string' },
      'way-in': { type: 'string' },
      port: { type: 'string' },
      probe: { type: 'boolean' },
      'print-probe': { type: 'boolean' },
      save: { type: 'string' },
      redact: { type: 'boolean' },
      language: { type: 'string' },
      json: { type: 'boolean' },
      data: { type: 'string' },
      practice: { type: 'boolean' },
      'no-practice': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    schema,
  );

function readWayIn(text = 'not-told'): WayIn | undefined {
  const [, kind, address] = /^([a-z-]+)(?::(.*))?$/.exec(text) ?? [];
  return wayInSchema.safeParse(address === undefined ? { kind } : { kind, address }).data;
}
