export type CleanText = { readonly text: string; readonly mentioned: boolean };

/** Takes away what nobody typed: invisible characters and the markup of Teams, Slack and Markdown. */
export function cleanText(text: string): CleanText {
  const visible = text
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
  let [before, bare] = [visible, withoutMarkup(decodeEntities(visible))];
  // What was hidden inside other markup goes as well. Every round takes something away, so it ends.
  while (bare !== before) [before, bare] = [bare, withoutMarkup(decodeEntities(bare))];
  return { text: bare.trim(), mentioned: mention.test(decodeEntities(visible)) };
}

const mention = /<at(?:\s[^<>]*)?>.{0,200}?<\/at>|<@[^<>]*>/is;
const mentions = new RegExp(mention.source, 'gis');

/** Slack writes `& < >` this way, Teams a few more. An ampersand that was escaped twice is one ampersand. */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:amp;)*(lt|gt|quot|apos|nbsp|#39|#x27);|&(?:amp;)+/gi,
    (_, name?: string) => characters[name?.toLowerCase() ?? 'amp'] ?? '',
  );

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};

/** A space stands in for most markup, so that its two neighbours do not become one word. */
const withoutMarkup = (text: string): string =>
  text
    .replace(mentions, ' ')
    .replace(/<[!#][^<>]*>/g, ' ')
    .replace(/<\/?(?:at|a|b|strong|i|em|s|u|p|div|span|br|code|pre|blockquote)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/<(?:https?:\/\/|mailto:|tel:)[^<>|]*\|([^<>|]*)>/gi, '$1')
    .replace(/<(https?:\/\/[^<>|]*)>/gi, '$1')
    .replace(/^\s*(\*{1,3}|~~|`{1,3}|__?)((?:(?!\1).)+)\1\s*$/su, '$2')
    .replace(/\[([^[\]]*)\]\(https?:\/\/[^()\s]*\)/gi, '$1');
