import type { Compiled } from './compiled.ts';
import { meaningless } from './query-error.ts';
import { type KqlType, timeAt, type Value } from './value.ts';

/** Sums and products of numbers, and the arithmetic of time. */
export function calculate(operator: string, left: Compiled, right: Compiled): Compiled {
  const type = typeOf(operator, left.type, right.type);
  if (!type) {
    throw meaningless(
      `Arithmetic expression cannot be carried out between ${left.type} and ${right.type}: '${operator}'.`,
    );
  }
  const whole = left.type === 'long' && right.type === 'long';
  const work = (a: Value, b: Value): Value => {
    const value = worked(operator, a, b);
    return whole && typeof value === 'number' ? Math.trunc(value) : value;
  };
  return { type, of: (row) => work(left.of(row), right.of(row)) };
}

const isNumber = (type: KqlType): boolean => type === 'long' || type === 'real' || type === 'dynamic';

function typeOf(operator: string, left: KqlType, right: KqlType): KqlType | undefined {
  if (isNumber(left) && isNumber(right)) return left === 'long' && right === 'long' ? 'long' : 'real';
  const sides = `${left} ${operator} ${right}`;
  if (/^datetime [+-] timespan$/.test(sides)) return 'datetime';
  if (sides === 'datetime - datetime' || /^timespan [+-] timespan$/.test(sides)) return 'timespan';
  if (/^timespan [*/] (long|real)$/.test(sides)) return 'timespan';
  if (sides === 'timespan / timespan') return 'real';
  return sides === 'long - timespan' ? 'timespan' : undefined;
}

function worked(operator: string, a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return ofNumbers(operator, a, b);
  if (a instanceof Date && b instanceof Date) return BigInt(a.getTime() - b.getTime());
  if (a instanceof Date && typeof b === 'bigint') {
    return timeAt(a.getTime() + Number(operator === '-' ? -b : b));
  }
  if (typeof b === 'bigint' && typeof a === 'bigint' && operator === '/') return Number(a) / Number(b);
  const span = typeof a === 'bigint' ? Number(a) : a;
  const other = typeof b === 'bigint' ? Number(b) : b;
  if (typeof span !== 'number' || typeof other !== 'number') return null;
  const sum = ofNumbers(operator, span, other);
  return sum === null ? null : BigInt(Math.round(sum));
}

/** Dividing by nothing gives nothing. */
function ofNumbers(operator: string, a: number, b: number): number | null {
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '%': a % b }[operator];
  return result !== undefined && Number.isFinite(result) ? result : null;
}
