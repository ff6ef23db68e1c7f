import { readDestination } from './destination.ts';
import { foldWidth } from './fold-width.ts';
import type { Parsed } from './parsed.ts';
import { shorten } from './shorten.ts';
import { takeWord } from './take-word.ts';
import { readVmReference } from './vm-reference.ts';

const between = /(?:^| )to(?: |$)| ?(?:->|=>|→|から) ?/i;

/** Reads `a to b`, `a から b`, and either half of it alone. */
export function readConnectivity(typed: string): Parsed {
  const text = foldWidth(typed)
    .trim()
    .replace(/^from\s+/i, '');
  const parting = between.exec(text);
  const source = takeWord(parting ? text.slice(0, parting.index) : text);
  const destination = parting ? text.slice(parting.index + parting[0].length) : source.rest;
  if (parting && source.rest !== '') {
    return { answer: 'unexpected-words', after: 'connectivity', typed: shorten(source.rest) };
  }
  const from = source.word === '' ? undefined : readVmReference(source.word);
  if (from && !from.ok) return from.failure;
  const to = destination.trim() === '' ? undefined : readDestination(destination);
  if (to && !to.ok) return to.failure;
  return {
    command: { name: 'connectivity', ...(from && { from: from.value }), ...(to && { to: to.value }) },
  };
}
