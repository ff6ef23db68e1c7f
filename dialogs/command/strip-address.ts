import type { CleanText } from './clean-text.ts';
import { foldWidth } from './fold-width.ts';
import { closingQuote, unquoted } from './quotes.ts';

export type Wish = {
  readonly text: string;
  /** Whether the bot was called at all, by a mention, `@` or `/rdp`. */
  readonly called: boolean;
};

/** Takes the bot's own name off the front: what is left is what is wanted of it. */
export function stripAddress({ text, mentioned }: CleanText): Wish {
  const bare = closingQuote(text) === text.length - 1 ? unquoted(text) : text;
  const [address = ''] = leading.exec(foldWidth(bare)) ?? [];
  // Folding keeps the length, so the address is as long in the text as it was typed.
  const rest = bare.slice(address.length).trim();
  return { text: rest, called: mentioned || address.trim() !== '' };
}

const at = /(?:@(?:rdp[-_ ]?bot(?![\w-])|[^\s,:、]+))?[\s,:、]*/;
const slash = /(?:\/\s*(?!subscriptions\/))?/;
const rdp = /(?:rdp(?:[-_ ]?bot)?(?![\w-])[\s,:、]*)?/;
const leading = new RegExp(`^[\\s>]*${at.source}${slash.source}${rdp.source}`, 'i');
