import * as z from 'zod';

const recording = z.object({
  op: z.string(),
  method: z.string(),
  uri: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullish(),
});

/** One request that the real Azure answered; `op` is its operation id, or begins with `LRO:` for a poll. */
export type Recording = z.infer<typeof recording>;

export const readRecording = (line: string): Recording => recording.parse(JSON.parse(line));

/** A request with everything that came of it. */
export type Conversation = {
  readonly opening: Recording;
  readonly answers: readonly Recording[];
  /** Whether the recording goes on until Azure was done. */
  readonly complete: boolean;
};

/** Where a request goes, in the form in which two spellings of it are equal. The api-version and signatures do not count. */
export function addressOf(method: string, uri: string): string {
  const { pathname, searchParams } = new URL(uri);
  const monitor = searchParams.get('monitor') === 'true' ? '?monitor' : '';
  return `${method} ${decodeURIComponent(pathname).toLowerCase()}${monitor}`;
}

/** The conversation that begins at this place of all recordings. */
export function conversationAt(recordings: readonly Recording[], index: number): Conversation | undefined {
  const opening = recordings[index];
  if (!opening || opening.op.startsWith('LRO:')) return undefined;
  const links = linksOf(opening);
  if (links.length === 0) return { opening, answers: [opening], complete: true };
  const addresses = new Set(links.map((link) => addressOf('GET', link)));
  const later = recordings.slice(index + 1);
  const polls = later.filter(({ method, uri }) => addresses.has(addressOf(method, uri)));
  const written = /^(PUT|PATCH)$/.test(opening.method)
    ? later.filter(({ method, uri }) => method === 'GET' && sameResource(uri, opening.uri)).slice(0, 1)
    : [];
  const answers = [opening, ...polls, ...written];
  return { opening, answers, complete: isComplete(opening, polls, written) };
}

export const linksOf = ({ status, headers }: Recording): string[] =>
  status < 300
    ? [headers['azure-asyncoperation'], headers['location']].filter((link) => link !== undefined)
    : [];

const sameResource = (a: string, b: string): boolean => addressOf('GET', a) === addressOf('GET', b);

/** An SDK reads a written resource again, and fetches the result of an action where Azure named a place for it. */
function isComplete(opening: Recording, polls: readonly Recording[], written: readonly Recording[]): boolean {
  const failed = polls.some(({ body }) => /"status":\s*"(Failed|Canceled)"/.test(body ?? ''));
  if (failed) return true;
  if (opening.method === 'PUT' || opening.method === 'PATCH') return polls.length > 0 && written.length > 0;
  if (opening.method === 'DELETE')
    return polls.some(({ body }) => /"status":\s*"Succeeded"/.test(body ?? ''));
  const last = polls.at(-1);
  return last !== undefined && isResult(last) && last.status !== 202;
}

const isResult = ({ uri }: Recording): boolean =>
  /\/operationResults\//i.test(uri) || /[?&]monitor=true\b/i.test(uri);
