import { failure, type Result, success } from '../../base/result.ts';
import type { Answer } from './answer.ts';
import { type CommandName, commandWords } from './command-words.ts';
import { didYouMean } from './did-you-mean.ts';
import { foldWidth } from './fold-width.ts';
import { shorten } from './shorten.ts';
import { takeWord } from './take-word.ts';
import { readVmReference } from './vm-reference.ts';

export type Verb = {
  readonly name: CommandName;
  /** As it was typed. */
  readonly word: string;
  readonly rest: string;
};

/** Finds the command in a text that is not empty; English says it first, Japanese first or last. */
export function takeVerb(text: string): Result<Verb, Answer> {
  const found = inTwoWords(text) ?? inFront(text) ?? atTheEnd(text);
  if (found) return success(found);
  const { word } = firstOf(text);
  return failure({ answer: 'unknown-command', typed: shorten(word || text), didYouMean: meant(text, word) });
}

/** `internal error web-01` */
function inTwoWords(text: string): Verb | undefined {
  const first = takeWord(text);
  const second = takeWord(first.rest);
  const name = commandWords.get(plain(`${first.word}-${second.word}`));
  return name && { name, word: `${first.word} ${second.word}`, rest: second.rest };
}

function inFront(text: string): Verb | undefined {
  const { word, rest } = firstOf(text);
  const name = commandWords.get(plain(word));
  return name && { name, word, rest };
}

/** `web-01 を診断してください` */
function atTheEnd(text: string): Verb | undefined {
  if (text.length > longestSentence) return undefined;
  const [, rest = '', word = ''] = lastWord.exec(text) ?? [];
  const name = commandWords.get(plain(word));
  return name && { name, word, rest };
}

/** A sentence with its command at the end is short, and looking for it in a long text is not. */
const longestSentence = 400;

const japanese = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ーｰﾞﾟ]`;
/** Japanese puts no space after a word; what follows in another script belongs to the next one. */
const japaneseWord = new RegExp(`^(?:RD)?${japanese}+(?:ID(?![A-Za-z0-9]))?`, 'iu');
const lastWord = new RegExp(
  `^(.+?)\\s*(?:への|を|の|に|へ|が|は)\\s*(?:RDP\\s*で?\\s*)?(${japanese}+(?:ID)?)[。！!.]*$`,
  'isu',
);

function firstOf(text: string): { readonly word: string; readonly rest: string } {
  // Folding keeps the length, so the word is as long in the text as it was typed.
  const [run] = japaneseWord.exec(foldWidth(text)) ?? [];
  if (run === undefined) return takeWord(text);
  return { word: text.slice(0, run.length), rest: text.slice(run.length).replace(/^[\s、，:：]+/, '') };
}

/** Longer is no command, however politely it is said; and taking a long word apart takes long. */
const longestWord = 60;

/** As the words of `command-words.ts` are written: no case, no width, no politeness. */
function plain(word: string): string {
  if (word.length > longestWord) return word;
  const folded = foldWidth(word).normalize('NFKC').toLowerCase().replaceAll('_', '-');
  const bare = folded.replace(/^\/+|[.,:;!?。、！？]+$/g, '');
  const curt = bare.replace(/(?:を?お願い(?:します)?|ください|下さい|ほしい)$/, '');
  const noun = curt.replace(/(?:して|する|します)$/, '');
  return [folded, bare, curt].find((form) => commandWords.has(form)) ?? noun;
}

/** Somebody new types the name alone. */
function meant(text: string, word: string): CommandName[] {
  const near = didYouMean(plain(word));
  if (near.length > 0) return near;
  const looksLikeVm = /[\d/-]/.test(foldWidth(word)) && readVmReference(takeWord(text).word).ok;
  return looksLikeVm ? ['diagnose'] : [];
}
