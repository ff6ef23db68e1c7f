import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { GuestOutput } from '../azure/probe/run-command.ts';
import type { MissingReason } from '../base/reasons.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type ProbeAnswer, probeAnswer } from './answer.ts';
import { facts } from './facts/index.ts';
import { readDocument } from './read-document.ts';

export type Undecoded = {
  readonly reason: Extract<MissingReason, 'no-answer-from-guest' | 'answer-truncated' | 'answer-malformed'>;
  /** The beginning of what the guest complained about: hostile text until it is escaped. */
  readonly message?: string;
};

/** Azure hands out 4,096 bytes; whatever is longer was not handed out by Azure. */
const mostRead = 16_384;

/** A whole answer with every fact at its limit has 7 KB; a small one can be made to swell without end. */
const mostInflated = 65_536;

const mark = '##RDPP1:';
const endOfLine = /:\d{1,6}:[0-9a-f]{8}##/;
const wholeLine = /^([A-Za-z0-9+/]+={0,2}):(\d{1,6}):([0-9a-f]{8})$/;

/** What the probe said, out of all that was printed. It may have been printed by anybody: nothing of it is believed. */
export function decode({ output, error }: GuestOutput): Result<ProbeAnswer, Undecoded> {
  const printed = output.slice(-mostRead).replace(/\s+/g, '');
  const begin = printed.lastIndexOf(mark);
  if (begin < 0) return endOfLine.test(printed) ? undecoded('answer-truncated') : silent(error);
  const end = printed.indexOf('##', begin + mark.length);
  // The script died or was stopped while it printed.
  if (end < 0) return silent(error);
  const document = documentIn(printed.slice(begin + mark.length, end));
  return document === undefined ? undecoded('answer-malformed') : checked(document);
}

const undecoded = (reason: Undecoded['reason']): Result<never, Undecoded> => failure({ reason });

function silent(error: string): Result<never, Undecoded> {
  const message = error.slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, 300);
  return failure({ reason: 'no-answer-from-guest', ...(message === '' ? {} : { message }) });
}

function documentIn(line: string): unknown {
  const [, packed = '', length, hash] = wholeLine.exec(line) ?? [];
  const bytes = inflated(Buffer.from(packed, 'base64'));
  if (!bytes || bytes.length !== Number(length)) return undefined;
  if (createHash('sha256').update(bytes).digest('hex').slice(0, 8) !== hash) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function inflated(packed: Buffer): Buffer | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: mostInflated });
  } catch {
    return undefined;
  }
}

/** Each fact by its own schema: one of another shape is said to be malformed, and the others are kept. */
function checked(document: unknown): Result<ProbeAnswer, Undecoded> {
  const said = readDocument(document);
  if (!said) return undecoded('answer-malformed');
  const known = new Map(Object.values(facts).map((fact) => [fact.key as string, fact.schema]));
  const entries = Object.entries(said.f).filter(([key]) => known.has(key));
  const isWell = ([key, value]: readonly [string, unknown]) => known.get(key)?.safeParse(value).success;
  return success(
    probeAnswer.parse({
      ...said,
      f: Object.fromEntries(entries.filter((entry) => isWell(entry))),
      malformed: [...said.malformed, ...entries.filter((entry) => !isWell(entry)).map(([key]) => key)],
    }),
  );
}
