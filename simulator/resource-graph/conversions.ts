import { timeOf } from './parse-literal.ts';
import { conversion, type ScalarFunction } from './scalar-function.ts';
import { jsonOf, type KqlType, textOf, type Value } from './value.ts';

/** Inside JSON a bool is spelled small, outside large. */
const toText = (value: Value, from: KqlType): string =>
  typeof value === 'boolean' && from === 'bool' ? (value ? 'True' : 'False') : textOf(value);

const toNumber = (value: Value): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

const toWhole = (value: Value): number | null => {
  const number = toNumber(value);
  return number === null ? null : Math.trunc(number);
};

const toBool = (value: Value): boolean | null => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = textOf(value).toLowerCase();
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null;
};

const toTime = (value: Value): Date | null => {
  if (value instanceof Date) return value;
  const time = timeOf(textOf(value));
  return time === undefined ? null : new Date(time);
};

/** Text that is not JSON stays a text. */
const toDynamic = (value: Value): Value => {
  if (typeof value !== 'string') return value;
  try {
    return jsonOf(JSON.parse(value));
  } catch {
    return value;
  }
};

export const conversions: Readonly<Record<string, ScalarFunction>> = {
  tostring: conversion('string', toText),
  tolower: conversion('string', (value) => textOf(value).toLowerCase()),
  toupper: conversion('string', (value) => textOf(value).toUpperCase()),
  toint: conversion('long', toWhole),
  tolong: conversion('long', toWhole),
  todouble: conversion('real', toNumber),
  toreal: conversion('real', toNumber),
  tobool: conversion('bool', toBool),
  toboolean: conversion('bool', toBool),
  todatetime: conversion('datetime', toTime),
  todynamic: conversion('dynamic', toDynamic),
  parse_json: conversion('dynamic', toDynamic),
};
