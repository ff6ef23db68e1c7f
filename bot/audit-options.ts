import * as z from 'zod';
import { CannotStart } from './cannot-start.ts';
import { readFlags } from './read-flags.ts';

export const help = `Writes out or checks who did what: every request, decision and effect of every change.

npm run audit -- export [--format jsonl|csv] [--out FILE] [--data FOLDER]
npm run audit -- verify [--expect SEQUENCE:HASH] [--data FOLDER]

  export           every entry, the oldest first
  --format F       jsonl (the exact entries, one a line; each line's SHA-256 is the next one's "previous") or csv
  --out FILE       into a new file instead of here
  verify           looks for entries that were altered, deleted, cut off or linked anew, and says which
  --expect S:H     how it stood once, as verify printed it then: nothing up to there may have been exchanged since
  --data FOLDER    where the bot keeps its data (RDP_BOT_DATA, or .data); not with DATABASE_URL
  --help           this text

verify ends with 0 when everything holds, 2 when something does not, and 1 when it could not be done.`;

const formats = ['jsonl', 'csv'] as const;

const flagsSchema = z.object({
  format: z.enum(formats, '--format takes jsonl or csv.').optional(),
  out: z.string().min(1, '--out takes the name of a file.').optional(),
  expect: z
    .string()
    .regex(
      /^[1-9]\d{0,14}:[0-9a-f]{64}$/,
      '--expect takes what verify printed: a number, a colon and 64 hex digits.',
    )
    .optional(),
  data: z.string().min(1, '--data takes the name of a folder.').optional(),
  help: z.boolean().default(false),
});

type Flags = z.output<typeof flagsSchema>;

/** What was asked for on the command line of `npm run audit`. */
export type AuditOptions =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'export';
      readonly format: (typeof formats)[number];
      readonly out?: string;
      readonly data?: string;
    }
  | {
      readonly kind: 'verify';
      readonly expect?: { readonly sequence: number; readonly hash: string };
      readonly data?: string;
    };

export function readAuditOptions([word, ...args]: readonly string[]): AuditOptions {
  const isFlag = word === undefined || word.startsWith('-');
  const flags = read(isFlag && word !== undefined ? [word, ...args] : args);
  if (flags.help) return { kind: 'help' };
  const data = flags.data === undefined ? {} : { data: flags.data };
  switch (isFlag ? undefined : word) {
    case 'export': {
      if (flags.expect !== undefined) throw refused('--expect is for verify.');
      const { format = 'jsonl', out } = flags;
      return { kind: 'export', format, ...(out === undefined ? {} : { out }), ...data };
    }
    case 'verify': {
      if (flags.format ?? flags.out) throw refused('--format and --out are for export.');
      return { kind: 'verify', ...expected(flags), ...data };
    }
    default:
      throw refused('Say export or verify.');
  }
}

const read = (args: readonly string[]): Flags =>
  readFlags(
    args,
    {
      format: { type: 'string' },
      out: { type: 'string' },
      expect: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    flagsSchema,
  );

function expected({ expect }: Flags) {
  if (expect === undefined) return {};
  const [sequence, hash = ''] = expect.split(':');
  return { expect: { sequence: Number(sequence), hash } };
}

const refused = (sentence: string): CannotStart => new CannotStart(`${sentence} See --help.`);
