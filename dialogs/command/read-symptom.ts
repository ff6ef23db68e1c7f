import { foldWidth } from './fold-width.ts';
import type { Parsed } from './parsed.ts';
import { isErrorCode, readPastedError } from './pasted-error.ts';
import { shorten } from './shorten.ts';
import { type Taken, takeWord } from './take-word.ts';
import { readVmReference } from './vm-reference.ts';

type WithError = 'diagnose' | 'internal-error' | 'license-server' | 'cannot-connect';

/** Reads a VM and the error text or code after it; a quoted sentence or a code alone is the error. */
export function readSymptom(name: WithError, argument: string): Parsed {
  const typed = argument.replace(/^(?:to|on|for)\s+(?=\S)/i, '');
  const first = takeWord(typed);
  if (first.word === '') return { command: { name } };
  const onlyError = isErrorCode(first.word) || isSentence(first);
  const error = readPastedError(onlyError ? typed : first.rest);
  if (onlyError) return { command: { name, ...(error && { error }) } };
  const vm = readVmReference(first.word);
  return vm.ok ? { command: { name, vm: vm.value, ...(error && { error }) } } : vm.failure;
}

/** In quotes, and of several words or in Japanese: no name looks like that. */
const isSentence = ({ word, quoted }: Taken): boolean =>
  quoted &&
  /^\p{L}/u.test(word) &&
  (/\p{L}\s+\p{L}/u.test(word) || /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word));

/** Reads a VM and the number of an event, either of them alone, or the number first. */
export function readEventIds(typed: string): Parsed {
  const first = takeWord(typed);
  const second = takeWord(first.rest);
  if (second.rest !== '')
    return { answer: 'unexpected-words', after: 'event-ids', typed: shorten(second.rest) };
  const [number, name] = isNumber(first.word) ? [first.word, second.word] : [second.word, first.word];
  const event = number === '' ? undefined : Number(foldWidth(number));
  if (event !== undefined && !(isNumber(number) && event >= 1 && event <= 65_535)) {
    return { answer: 'event-id-not-understood', typed: shorten(number) };
  }
  const vm = name === '' ? undefined : readVmReference(name);
  if (vm && !vm.ok) return vm.failure;
  return {
    command: { name: 'event-ids', ...(vm && { vm: vm.value }), ...(event !== undefined && { event }) },
  };
}

const isNumber = (word: string): boolean => /^\d{1,9}$/.test(foldWidth(word));
