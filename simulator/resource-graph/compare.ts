import type { Value } from './value.ts';
import { textOf } from './value.ts';

/** Below zero, zero or above; `undefined` when they cannot be compared. Texts go by their characters' codes. */
export function compare(left: Value, right: Value): number | undefined {
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  const comparable =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string') ||
    (typeof left === 'bigint' && typeof right === 'bigint') ||
    (typeof left === 'boolean' && typeof right === 'boolean');
  if (!comparable) return undefined;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Null is equal to nothing else, and unlike everything but null; of two nulls nothing is known. */
export function isEqual(left: Value, right: Value): boolean | null {
  if (left === null && right === null) return null;
  if (left === null || right === null) return (left ?? right) === '';
  const order = compare(left, right);
  if (order !== undefined) return order === 0;
  return typeof left === 'object' && typeof right === 'object' && textOf(left) === textOf(right);
}

export const isEqualInAnyCase = (left: Value, right: Value): boolean =>
  textOf(left).toLowerCase() === textOf(right).toLowerCase();

type TextTest = (text: string, part: string) => boolean;

/** A whole word: what stands before and after it is no letter and no digit. */
const has: TextTest = (text, word) => {
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
};

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

const inAnyCase =
  (test: TextTest): TextTest =>
  (text, part) =>
    test(text.toLowerCase(), part.toLowerCase());

const contains: TextTest = (text, part) => text.includes(part);
const startsWith: TextTest = (text, part) => text.startsWith(part);
const endsWith: TextTest = (text, part) => text.endsWith(part);

/** Without `_cs` the case of letters does not matter. */
export const textTests: Readonly<Record<string, TextTest>> = {
  has: inAnyCase(has),
  has_cs: has,
  contains: inAnyCase(contains),
  contains_cs: contains,
  startswith: inAnyCase(startsWith),
  startswith_cs: startsWith,
  endswith: inAnyCase(endsWith),
  endswith_cs: endsWith,
};
