import { calculate } from './calculate.ts';
import { compileComparison } from './compile-comparison.ts';
import type { Compiled, Scope } from './compiled.ts';
import { functions } from './functions.ts';
import { meaningless } from './query-error.ts';
import type { Expression } from './syntax.ts';
import { placeOf } from './table.ts';
import { jsonOf, memberOf, type Value } from './value.ts';

/** Makes of an expression the function that works it out for a row, and checks that it has a meaning. */
export function compile(expression: Expression, scope: Scope): Compiled {
  switch (expression.kind) {
    case 'literal':
      return literal(expression);
    case 'column': {
      const place = placeOf(scope.columns, expression.name);
      const type = scope.columns[place]?.type ?? 'dynamic';
      return { type, name: expression.name, of: (row) => row[place] ?? null };
    }
    case 'member':
      return member(compile(expression.of, scope), expression.name);
    case 'element':
      return element(compile(expression.of, scope), compile(expression.index, scope));
    case 'call':
      return call(expression, scope);
    case 'negative': {
      const zero: Compiled = { type: 'long', of: () => 0 };
      return calculate('-', zero, compile(expression.of, scope));
    }
    case 'binary': {
      const left = compile(expression.left, scope);
      const right = compile(expression.right, scope);
      return '+-*/%'.includes(expression.operator)
        ? calculate(expression.operator, left, right)
        : compileComparison(expression.operator, left, right);
    }
    case 'among':
      return among(expression, scope);
    case 'all':
      throw meaningless("'*' cannot stand here.");
    default:
      return expression satisfies never;
  }
}

const spanOf = (milliseconds: number): bigint | null =>
  Number.isFinite(milliseconds) ? BigInt(Math.round(milliseconds)) : null;

function literal({ type, value }: Extract<Expression, { kind: 'literal' }>): Compiled {
  const meant: Value =
    type === 'timespan'
      ? spanOf(Number(value))
      : type === 'datetime'
        ? new Date(Number(value))
        : jsonOf(value);
  return { type, constant: meant, of: () => meant };
}

function member(of: Compiled, name: string): Compiled {
  if (of.type !== 'dynamic') throw meaningless(`A value of type ${of.type} has no member '${name}'.`);
  return { type: 'dynamic', name: joined(of.name, name), of: (row) => memberOf(of.of(row), name) };
}

const joined = (path: string | undefined, name: string) => `${path === undefined ? '' : `${path}_`}${name}`;

function element(of: Compiled, index: Compiled): Compiled {
  if (of.type !== 'dynamic') throw meaningless(`A value of type ${of.type} has no elements.`);
  return {
    type: 'dynamic',
    ...(of.name === undefined ? {} : { name: joined(of.name, String(index.constant ?? '')) }),
    of: (row) => elementOf(of.of(row), index.of(row)),
  };
}

function elementOf(value: Value, index: Value): Value {
  if (typeof index === 'string') return memberOf(value, index);
  return Array.isArray(value) && typeof index === 'number' ? (value.at(index) ?? null) : null;
}

function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Compiled {
  const found = functions.get(expression.name);
  if (!found) throw meaningless(`Unknown function: '${expression.name}'.`);
  const given = expression.arguments.length;
  if (given < found.least || given > found.most) {
    throw meaningless(`${expression.name}(): function does not take ${given} arguments.`);
  }
  const inputs = expression.arguments.map((argument) => compile(argument, scope));
  return found.compile(inputs, scope);
}

function among(expression: Extract<Expression, { kind: 'among' }>, scope: Scope): Compiled {
  const left = compile(expression.left, scope);
  const equal = expression.operator.endsWith('~') ? '=~' : '==';
  const options = expression.options
    .map((option) => compile(option, scope))
    .map((option) => (option.type === 'dynamic' ? option : compileComparison(equal, left, option)));
  const wanted = !expression.operator.startsWith('!');
  return {
    type: 'bool',
    of: (row) =>
      options.some((option) =>
        option.type === 'dynamic' ? isOneOf(equal, left, option, row) : option.of(row) === true,
      ) === wanted,
  };
}

/** An array among the options stands for what is in it. */
function isOneOf(equal: string, left: Compiled, options: Compiled, row: readonly Value[]): boolean {
  const value = options.of(row);
  return (Array.isArray(value) ? value : [value]).some(
    (item: Value) => compileComparison(equal, left, { type: 'dynamic', of: () => item }).of(row) === true,
  );
}
