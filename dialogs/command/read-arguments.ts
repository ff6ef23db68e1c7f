import type { Language } from '../../base/language.ts';
import { foldWidth } from './fold-width.ts';
import { readGroupReference } from './group-reference.ts';
import type { Parsed } from './parsed.ts';
import { readConnectivity } from './read-connectivity.ts';
import { readEventIds, readSymptom } from './read-symptom.ts';
import { shorten } from './shorten.ts';
import type { Verb } from './take-verb.ts';
import { takeWord } from './take-word.ts';
import { readVmReference } from './vm-reference.ts';

/** Reads what stands after the verb. */
export function readArguments({ name, word, rest }: Verb): Parsed {
  switch (name) {
    case 'diagnose':
    case 'internal-error':
    case 'license-server':
    case 'cannot-connect':
      return readSymptom(name, rest);
    case 'event-ids':
      return readEventIds(rest);
    case 'connectivity':
      return readConnectivity(rest);
    case 'sweep':
      return readSweep(rest);
    case 'change':
    case 'changes':
      return rest === '' ? { command: { name: 'changes' } } : readChange('change', rest);
    case 'undo':
      return readChange('undo', rest);
    case 'audit':
      return readAudit(rest);
    case 'language':
      return readLanguage(rest);
    case 'cancel':
      return readCancel(word, rest);
    case 'pause':
      return { command: { name, reason: shorten(rest) } };
    case 'resume':
    case 'help':
      // Whatever follows: nobody who wants to stop everything should be asked for better grammar.
      return { command: { name } };
    default:
      return name satisfies never;
  }
}

function readSweep(rest: string): Parsed {
  const { word, rest: more } = takeWord(rest);
  if (more !== '') return { answer: 'unexpected-words', after: 'sweep', typed: shorten(more) };
  if (word === '') return { command: { name: 'sweep' } };
  const group = readGroupReference(word);
  return group.ok ? { command: { name: 'sweep', group: group.value } } : group.failure;
}

/** `42`, as cards show it `CH-42`, or `#42`. */
function readChange(name: 'change' | 'undo', rest: string): Parsed {
  const [, digits = ''] = /^(?:ch-?|#)?(\d{1,9})$/i.exec(foldWidth(rest).trim()) ?? [];
  const change = Number(digits);
  return change > 0
    ? { command: { name, change } }
    : { answer: 'change-number-not-understood', typed: shorten(rest) };
}

function readAudit(rest: string): Parsed {
  const { word, rest: more } = takeWord(rest);
  if (more !== '') return { answer: 'unexpected-words', after: 'audit', typed: shorten(more) };
  if (word === '') return { command: { name: 'audit' } };
  const vm = readVmReference(word);
  return vm.ok ? { command: { name: 'audit', vm: vm.value } } : vm.failure;
}

const languages: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  英語: 'en',
  ja: 'ja',
  jp: 'ja',
  japanese: 'ja',
  日本語: 'ja',
};

function readLanguage(rest: string): Parsed {
  if (rest === '') return { command: { name: 'language' } };
  const { word, rest: more } = takeWord(rest);
  const typed = foldWidth(word)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_](?:us|gb|jp)$/, '');
  const language = Object.hasOwn(languages, typed) && more === '' ? languages[typed] : undefined;
  return language
    ? { command: { name: 'language', language } }
    : { answer: 'language-not-known', typed: shorten(rest) };
}

/** With a number it could mean the way back of a change: too much to guess, and 取り消し means both. */
function readCancel(word: string, rest: string): Parsed {
  if (rest === '') return { command: { name: 'cancel' } };
  return 'command' in readChange('undo', rest)
    ? { answer: 'unknown-command', typed: shorten(`${word} ${rest}`), didYouMean: ['undo', 'cancel'] }
    : { answer: 'unexpected-words', after: 'cancel', typed: shorten(rest) };
}
