import { compare, isEqual, isEqualInAnyCase, textTests } from './compare.ts';
import type { Compiled } from './compiled.ts';
import { patternOf } from './pattern.ts';
import { meaningless } from './query-error.ts';
import { type KqlType, textOf, type Value } from './value.ts';

type Test = (left: Value, right: Value) => boolean | null;

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Everything that is true or false of two values. */
export function compileComparison(operator: string, left: Compiled, right: Compiled): Compiled {
  if (operator === 'and' || operator === 'or') return logic(operator, left, right);
  const test = testOf(operator, left, right);
  return { type: 'bool', of: (row) => test(left.of(row), right.of(row)) };
}

function testOf(operator: string, left: Compiled, right: Compiled): Test {
  if (operator === '==' || operator === '!=') {
    refuseUnlike(left.type, right.type);
    if (operator === '==') return isEqual;
    return (a, b) => {
      const equal = isEqual(a, b);
      return equal === null ? null : !equal;
    };
  }
  const order = orders[operator];
  if (order) {
    refuseUnlike(left.type, right.type);
    return (a, b) => {
      const found = compare(a, b);
      return found === undefined ? null : order(found);
    };
  }
  refuseNoText(operator, left.type);
  refuseNoText(operator, right.type);
  if (operator === '=~') return isEqualInAnyCase;
  if (operator === '!~') return (a, b) => !isEqualInAnyCase(a, b);
  if (operator === 'matches regex') return matches(right);
  return textTest(operator);
}

/** The right is looked at only when the left does not decide. */
function logic(operator: 'and' | 'or', left: Compiled, right: Compiled): Compiled {
  for (const { type } of [left, right]) {
    if (type !== 'bool' && type !== 'dynamic') {
      throw meaningless(`'${operator}' operator: cannot take a value of type ${type}.`);
    }
  }
  return {
    type: 'bool',
    of: (row) =>
      operator === 'and'
        ? left.of(row) === true && right.of(row) === true
        : left.of(row) === true || right.of(row) === true,
  };
}

function textTest(operator: string): Test {
  const test = textTests[operator.replace('!', '')];
  if (!test) throw meaningless(`Unknown operator: '${operator}'.`);
  const wanted = !operator.startsWith('!');
  return (a, b) => test(textOf(a), textOf(b)) === wanted;
}

function matches(right: Compiled): Test {
  if (typeof right.constant !== 'string') throw meaningless('A regular expression must be a constant text.');
  const pattern = patternOf(right.constant);
  return (text) => pattern.test(textOf(text));
}

const familyOf = (type: KqlType): string => (type === 'real' ? 'long' : type);

function refuseUnlike(left: KqlType, right: KqlType): void {
  if (left === 'dynamic' || right === 'dynamic' || familyOf(left) === familyOf(right)) return;
  throw meaningless(
    `Cannot compare values of types ${left} and ${right}. Try adding explicit casts to one or both of the values.`,
  );
}

function refuseNoText(operator: string, type: KqlType): void {
  if (type === 'string' || type === 'dynamic') return;
  throw meaningless(`Operator '${operator}' cannot be used with a value of type ${type}.`);
}
