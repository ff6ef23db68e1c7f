import type { ChangedView } from './harness-case.ts';

/** The view with something else at one place of it; without a value it is taken away. */
export function withPut(
  view: ChangedView,
  [first = '', ...rest]: readonly string[],
  value?: unknown,
): ChangedView {
  const part = view[first as keyof ChangedView] as unknown;
  return { ...view, [first]: rest.length === 0 ? value : put(part, rest, value) } as ChangedView;
}

function put(into: unknown, [first = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner =
    rest.length === 0 ? value : put((into as Record<string, unknown> | undefined)?.[first], rest, value);
  if (Array.isArray(into)) return into.map((item, at) => (`${at}` === first ? inner : item));
  const { [first]: _, ...others } = (into ?? {}) as Record<string, unknown>;
  return inner === undefined ? others : { ...others, [first]: inner };
}
