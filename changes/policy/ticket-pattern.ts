import * as z from 'zod';

const longestPattern = 100;
const longestTicket = 64;

/** How often a ticket has to be tried grows with each part that may be of any length. */
const mostOpenParts = 3;

const atom = '(?:[A-Za-z0-9 _#/:-]|\\\\[d.]|\\[(?:[A-Za-z0-9_]-[A-Za-z0-9_]|[A-Za-z0-9_])+\\])';
const open = '(?:\\{\\d{1,2},\\d{1,2}\\}|[?+])';

/** Letters, digits, a few signs, `\d`, `\.`, classes such as `[A-Z]`, each with `{4}`, `{4,8}`, `?` or `+` behind it. */
const grammar = new RegExp(`^(?:${atom}(?:${open}|\\{\\d{1,2}\\})?)+$`);

const openParts = (pattern: string): number =>
  pattern.replaceAll(/\[[^\]]*\]/g, 'x').match(new RegExp(open, 'g'))?.length ?? 0;

/** How the number of a ticket looks. No groups, no choices and nothing that repeats what repeats: it is quick on any text. */
export const ticketPattern = z
  .string()
  .min(1, 'must say how a ticket looks')
  .max(longestPattern, `must be at most ${longestPattern} characters long`)
  .refine(
    (text) => grammar.test(text) && openParts(text) <= mostOpenParts && compiles(text),
    `may have letters, digits, spaces, the signs _ # / : -, and \\d, \\. or classes such as [A-Z], each with {4}, {4,8}, ? or + behind it; at most ${mostOpenParts} of the last three`,
  );

/** A class may run backwards, and so may numbers. */
function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether the whole of it is a ticket. */
export const isTicket = (pattern: string, text: string): boolean =>
  text.length <= longestTicket && new RegExp(`^${pattern}$`).test(text);
