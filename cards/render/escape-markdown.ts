import { cleanText } from './clean-text.ts';

/** What Markdown, Teams' mentions and a card's own date macros would read as more than a character. */
const special = /[\\*_[\]()~`<>&{|!]/g;

/** What would begin a list, a heading or a line, at the start of a text. */
const start = /^(\d{0,9})([-+#=.)])(?=[-=#\s]|$)/;

/** Two of them would begin a link. */
const slash = /\/(?=\/)/g;

/** Text as Teams shows it character by character, whatever it holds. */
export const escapeMarkdown = (text: string): string =>
  cleanText(text).replace(special, '\\$&').replace(slash, '\\/').replace(start, '$1\\$2');
