import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { GuestOutput } from '../azure/probe/run-command.ts';
import type { MissingReason } from '../base/reasons.ts';
import { failure, type Result, success } from '../base/result.ts';

export type Undecoded = {
  readonly reason: Extract<MissingReason, 'no-answer-from-guest' | 'answer-truncated' | 'answer-malformed'>;
  /** The beginning of what the guest complained about: hostile text until it is escaped. */
  readonly message?: string;
};

/** Azure hands out 4,096 bytes; whatever is longer was not handed out by Azure. */
const mostRead = 16_384;

/** A whole answer with every fact at its limit has 7 KB; a small one can be made to swell without end. */
const mostInflated = 65_536;

const endOfLine = /:\d{1,6}:[0-9a-f]{8}##/;
const wholeLine = /^([A-Za-z0-9+/]+={0,2}):(\d{1,6}):([0-9a-f]{8})$/;

/** The document in the last line that begins with this mark; whoever printed it, it is whole. */
export function readLine(
  { output, error }: GuestOutput,
  word: 'RDPP1' | 'RDPF1',
): Result<unknown, Undecoded> {
  const mark = `##${word}:`;
  const printed = output.slice(-mostRead).replace(/\s+/g, '');
  const begin = printed.lastIndexOf(mark);
  if (begin < 0) return endOfLine.test(printed) ? failure({ reason: 'answer-truncated' }) : silent(error);
  const end = printed.indexOf('##', begin + mark.length);
  // The script died or was stopped while it printed.
  if (end < 0) return silent(error);
  const document = documentIn(printed.slice(begin + mark.length, end));
  return document === undefined ? failure({ reason: 'answer-malformed' }) : success(document);
}

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
