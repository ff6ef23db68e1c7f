export type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** What a cell holds. A timespan is a bigint of milliseconds, so that it cannot be taken for a number. */
export type Value = Json | Date | bigint;

export type KqlType = 'string' | 'long' | 'real' | 'bool' | 'datetime' | 'timespan' | 'dynamic';

/** Plain JSON of whatever is kept in the world. */
export const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

export const isBag = (value: Value): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The datetime of these milliseconds since 1970, where there is one. */
export function timeAt(milliseconds: number): Date | null {
  const time = new Date(milliseconds);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** What `tostring` makes of a value. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return timespanText(value);
  if (value instanceof Date) return value.toISOString().replace('Z', '0000Z');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Such as `1.02:03:04`. */
function timespanText(span: bigint): string {
  const total = span < 0n ? -span : span;
  const part = (unit: bigint, modulus: bigint) => String((total / unit) % modulus).padStart(2, '0');
  const days = total / 86_400_000n;
  const fraction = total % 1000n === 0n ? '' : `.${String(total % 1000n).padStart(3, '0')}0000`;
  return `${span < 0n ? '-' : ''}${days > 0n ? `${days}.` : ''}${part(3_600_000n, 24n)}:${part(60_000n, 60n)}:${part(1000n, 60n)}${fraction}`;
}

/** A cell as it goes over the wire. */
export function wireOf(value: Value): Json {
  if (typeof value === 'bigint') return textOf(value);
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : value;
}

/** The member with this name; in Resource Graph names match in any case. */
export function memberOf(value: Value, name: string): Json {
  if (!isBag(value)) return null;
  if (Object.hasOwn(value, name)) return value[name] ?? null;
  const spelled = Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase());
  return spelled === undefined ? null : (value[spelled] ?? null);
}

/** The same text for equal values, to group and to join by. */
export const keyOfValues = (values: readonly Value[]): string =>
  JSON.stringify(values.map((value) => [typeof value, textOf(value)]));
