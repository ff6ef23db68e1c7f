import type { Compiled, Scope } from './compiled.ts';
import type { KqlType, Value } from './value.ts';

export type ScalarFunction = {
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly compile: (inputs: readonly Compiled[], scope: Scope) => Compiled;
};

/** A function whose type is always the same. */
export const scalar = (
  type: KqlType,
  [least, most]: readonly [number, number],
  work: (...values: Value[]) => Value,
): ScalarFunction => ({
  least,
  most,
  compile: (inputs) => ({ type, of: (row) => work(...inputs.map((input) => input.of(row))) }),
});

/** A function that takes one value and keeps its name, as `tostring` does. */
export const conversion = (
  type: KqlType,
  convert: (value: Value, from: KqlType) => Value,
): ScalarFunction => ({
  least: 1,
  most: 1,
  compile: ([input]) => ({
    type,
    ...(input?.name === undefined ? {} : { name: input.name }),
    of: (row) => convert(input?.of(row) ?? null, input?.type ?? 'dynamic'),
  }),
});
