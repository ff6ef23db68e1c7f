/** A text of a chat; the line stands at its end, after what the console showed before. */
const mostCharacters = 20_000;

/** A line that may be whole: what stands behind its first word, in small letters and without any blank. */
export function linesIn(text: string): readonly string[] {
  const [, ...lines] = plain(text.slice(-mostCharacters)).split('rdp-check/');
  // The script itself has its own line in it, with variables where the values stand.
  return lines.filter((line) => !line.startsWith('1;name=$'));
}

/** What chats, consoles and keyboards make of it is undone; what else was changed shows in the sum. */
const plain = (text: string): string =>
  text
    .replace(/\[([^[\]]*)\]\(https?:[^()\s]*\)/gi, '$1')
    .replace(/<https?:[^<>|]*\|([^<>|]*)>/gi, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;/gi, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30FC]/g, '-')
    .replace(/[\s\p{Cc}\p{Cf}`*\\>|"'\u2018-\u201F\u300C-\u300F]+/gu, '')
    .toLowerCase();
