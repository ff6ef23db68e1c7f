import type { ClientMessage } from './client-message.ts';
import { clientMessages } from './client-messages.ts';
import { codesIn } from './codes-in.ts';
import { eventMessage, eventMessages } from './event-messages.ts';
import { eventsIn } from './events-in.ts';
import { foldText } from './fold-text.ts';

/** What a pasted text means. */
export type Recognised =
  | { readonly kind: 'one'; readonly message: ClientMessage }
  | { readonly kind: 'several'; readonly messages: readonly ClientMessage[] }
  | { readonly kind: 'none' };

/** Characters that are read; the longest event with its details has fewer. */
const longest = 4000;

/** Finds out what a client or the event log wanted to say, by its numbers and its words. */
export function recogniseMessage(typed: string): Recognised {
  const text = typed.slice(0, longest);
  const events = eventsIn(text);
  if (events.length > 0) return recognised(events.map(eventMessage));
  const coded = withCodeOf(text);
  const folded = foldText(text);
  const byWords = saying(folded, clearPieces);
  if (coded.length + byWords.length === 0) return recognised(saying(folded, vaguePieces));
  const agreed = coded.filter((message) => byWords.includes(message));
  return recognised(agreed.length > 0 ? agreed : [...coded, ...byWords]);
}

function recognised(found: readonly ClientMessage[]): Recognised {
  const [message, ...more] = new Set(found);
  if (message === undefined) return { kind: 'none' };
  return more.length === 0 ? { kind: 'one', message } : { kind: 'several', messages: [message, ...more] };
}

/** The extended code says more than the code beside it. */
function withCodeOf(text: string): readonly ClientMessage[] {
  const found = codesIn(text);
  const extended = found.flatMap((one) => (one.extended ? (byExtendedCode.get(one.code) ?? []) : []));
  if (extended.length > 0) return extended;
  return found.flatMap((one) => (one.extended ? [] : [...ofPlainCode(one.code), ...ofNumber(one.number)]));
}

const ofNumber = (number: number | undefined): readonly ClientMessage[] =>
  eventMessages.filter(({ event }) => event === number);

/** People leave out the word "extended"; only the short numbers are used twice, and then the plain one is meant. */
function ofPlainCode(code: string): readonly ClientMessage[] {
  const message =
    byCode.get(code) ??
    (code.startsWith('AADSTS') ? byCode.get('AADSTS') : undefined) ??
    (code.length > 4 ? byExtendedCode.get(code) : undefined);
  return message ? [message] : [];
}

/** A code means one thing. */
const tableOf = (codesOf: (message: ClientMessage) => readonly string[]) =>
  new Map(clientMessages.flatMap((message) => codesOf(message).map((code) => [code, message] as const)));

const byCode = tableOf(({ codes = [] }) => codes);
const byExtendedCode = tableOf(({ extended = [] }) => extended);

type Piece = { readonly message: ClientMessage; readonly sought: string };

const piecesOf = (said: (message: ClientMessage) => readonly string[]): readonly Piece[] =>
  clientMessages.flatMap((message) => said(message).map((piece) => ({ message, sought: foldText(piece) })));

const clearPieces = piecesOf(({ phrases }) => phrases);
const vaguePieces = piecesOf(({ vague = [] }) => vague);

/** What is said in a text, unless it is only a part of a longer piece that stands there too. */
function saying(folded: string, pieces: readonly Piece[]): readonly ClientMessage[] {
  const said = pieces.filter(({ sought }) => folded.includes(sought));
  const isPart = ({ sought }: Piece) =>
    said.some((other) => other.sought !== sought && other.sought.includes(sought));
  return said.flatMap((piece) => (isPart(piece) ? [] : piece.message));
}
