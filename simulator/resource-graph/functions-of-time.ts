import type { Compiled, Scope } from './compiled.ts';
import { meaningless } from './query-error.ts';
import type { ScalarFunction } from './scalar-function.ts';
import { timeAt, type Value } from './value.ts';

/** The time of the question, moved by so many milliseconds times the sign. */
const fromNow =
  (sign: bigint) =>
  (inputs: readonly Compiled[], scope: Scope): Compiled => {
    const [span] = inputs;
    if (span && span.type !== 'timespan') throw meaningless('now() and ago() take a timespan.');
    return {
      type: 'datetime',
      of: (row) => {
        const moved = span ? span.of(row) : 0n;
        return typeof moved === 'bigint' ? timeAt(scope.now + Number(moved * sign)) : null;
      },
    };
  };

/** Rounds down to a multiple: of numbers, of time since 1970, of timespans. */
function bin(value: Value, size: Value): Value {
  if (typeof value === 'number' && typeof size === 'number' && size !== 0) {
    return Math.floor(value / size) * size;
  }
  if (typeof size !== 'bigint' || size === 0n) return null;
  const width = Number(size);
  if (value instanceof Date) return timeAt(Math.floor(value.getTime() / width) * width);
  return typeof value === 'bigint' ? BigInt(Math.floor(Number(value) / width) * width) : null;
}

export const timeFunctions: Readonly<Record<string, ScalarFunction>> = {
  ago: { least: 1, most: 1, compile: fromNow(-1n) },
  now: { least: 0, most: 1, compile: fromNow(1n) },
  bin: {
    least: 2,
    most: 2,
    compile: ([value, size]) => {
      if (!value || !size) throw meaningless('bin() takes a value and a size.');
      return {
        type: value.type,
        ...(value.name === undefined ? {} : { name: value.name }),
        of: (row) => bin(value.of(row), size.of(row)),
      };
    },
  },
};
