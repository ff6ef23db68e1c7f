import type { Compiled } from './compiled.ts';
import { conversions } from './conversions.ts';
import { timeFunctions } from './functions-of-time.ts';
import { patternOf } from './pattern.ts';
import { meaningless } from './query-error.ts';
import { type ScalarFunction, scalar } from './scalar-function.ts';
import { type KqlType, textOf, type Value } from './value.ts';

const many = Number.POSITIVE_INFINITY;

const isEmpty = (value: Value): boolean => value === null || value === '';

/** Texts are never null, only empty. */
const nullTest = (wanted: boolean): ScalarFunction => ({
  least: 1,
  most: 1,
  compile: ([input]) => ({ type: 'bool', of: (row) => ((input?.of(row) ?? null) === null) === wanted }),
});

/** The type that several branches have in common. */
function commonType(inputs: readonly Compiled[]): KqlType {
  const types = new Set(inputs.map(({ type }) => type));
  const [only = 'dynamic'] = types;
  if (types.size === 1) return only;
  return types.has('long') && types.has('real') && types.size === 2 ? 'real' : 'dynamic';
}

/** Conditions with what is meant if they are true, and at last what is meant if none is. */
function choose(inputs: readonly Compiled[]): Compiled {
  const otherwise = inputs.at(-1);
  if (!otherwise || inputs.length % 2 === 0)
    throw meaningless('case(): a value without a condition is missing.');
  const pairs = inputs.slice(0, -1);
  const values = [...pairs.filter((_, index) => index % 2 === 1), otherwise];
  return {
    type: commonType(values),
    of: (row) => {
      const value = values.find((_, index) => pairs[index * 2]?.of(row) === true);
      return (value ?? otherwise).of(row);
    },
  };
}

function coalesce(inputs: readonly Compiled[]): Compiled {
  const type = commonType(inputs);
  return {
    type,
    of: (row) => {
      for (const input of inputs) {
        const value = input.of(row);
        if (!isEmpty(value)) return value;
      }
      return type === 'string' ? '' : null;
    },
  };
}

/** What a group of a regular expression finds, or nothing. */
function extract([pattern, group, text]: readonly Compiled[]): Compiled {
  if (typeof pattern?.constant !== 'string') throw meaningless('extract() takes a constant pattern.');
  const found = patternOf(pattern.constant);
  return {
    type: 'string',
    of: (row) => found.exec(textOf(text?.of(row) ?? null))?.[Number(group?.of(row) ?? 0)] ?? '',
  };
}

function split(text: Value, delimiter: Value, index: Value = null): Value {
  const parts = textOf(text) === '' ? [''] : textOf(text).split(textOf(delimiter));
  return typeof index === 'number' ? parts.slice(index, index + 1) : parts;
}

/** https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language */
export const functions: ReadonlyMap<string, ScalarFunction> = new Map(
  Object.entries({
    ...conversions,
    ...timeFunctions,
    not: scalar('bool', [1, 1], (value) => (typeof value === 'boolean' ? !value : null)),
    isnull: nullTest(true),
    isnotnull: nullTest(false),
    isempty: scalar('bool', [1, 1], isEmpty),
    isnotempty: scalar('bool', [1, 1], (value) => !isEmpty(value)),
    strcat: scalar('string', [1, 64], (...values) => values.map(textOf).join('')),
    strlen: scalar('long', [1, 1], (value) => textOf(value).length),
    split: scalar('dynamic', [2, 3], split),
    array_length: scalar('long', [1, 1], (value) => (Array.isArray(value) ? value.length : null)),
    extract: { least: 3, most: 3, compile: extract },
    coalesce: { least: 2, most: 64, compile: coalesce },
    iff: { least: 3, most: 3, compile: choose },
    iif: { least: 3, most: 3, compile: choose },
    case: { least: 3, most: many, compile: choose },
  }),
);
