import { cleanText } from './command/clean-text.ts';
import { foldWidth } from './command/fold-width.ts';
import type { Parsed } from './command/parsed.ts';
import { readArguments } from './command/read-arguments.ts';
import { stripAddress } from './command/strip-address.ts';
import { takeVerb } from './command/take-verb.ts';

export type { Answer } from './command/answer.ts';
export type { Command, Parsed } from './command/parsed.ts';

/** Characters that are read at all; the longest error text that a client shows has a few hundred. */
export const textLimit = 4000;

export type Typed = {
  /** As the platform delivers it, with its markup. Slack's door puts the `/rdp` back that Slack takes away. */
  readonly text: string;
  /** Whether the bot was mentioned, or the chat is with the bot alone. */
  readonly addressed: boolean;
};

/** What somebody wants of the bot: a command, an answer that can be given at once, or nothing. */
export function parseCommand({ text, addressed }: Typed): Parsed {
  if (!addressed && !slashRdp.test(beginningOf(text))) return { ignore: true };
  if (text.length > textLimit) return { answer: 'text-too-long', limit: textLimit };
  const { text: wish, called } = stripAddress(cleanText(text));
  if (wish === '') return called ? { command: { name: 'help' } } : { ignore: true };
  const verb = takeVerb(wish);
  return verb.ok ? readArguments(verb.value) : verb.failure;
}

/** In a group that did not mention the bot, this alone is meant for it. */
const slashRdp = /^\/\s*rdp(?![\w-])/i;

const beginningOf = (text: string): string => foldWidth(cleanText(text.slice(0, 100)).text).trimStart();
