import type { Inside } from '../../guest/settle/inside.ts';
import { resetKey, resetValue, setValue } from '../../guest/windows/registry.ts';
import { untouched, type Windows } from '../../guest/windows/windows.ts';
import type { RegistryValue } from '../../guest/windows-view.ts';
import type { Moment } from '../../world/world.ts';

/** One thing that somebody does to a Windows, whether it is still so, and how to take it back. */
export type Edit = {
  readonly make: (inside: Inside, moment: Moment) => void;
  readonly isMade: (inside: Inside) => boolean;
  readonly undo: (inside: Inside) => void;
};

/** What is the same on every machine, or depends on the one. */
type Of<Value> = Value | ((inside: Inside) => Value);

const of = <Value extends string | RegistryValue | null>(value: Of<Value>, inside: Inside): Value =>
  typeof value === 'function' ? value(inside) : value;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A value of the registry; null takes it away. */
export const value = (key: Of<string>, name: string, data: Of<RegistryValue | null>): Edit => ({
  make: (inside) => setValue(inside.windows, of(key, inside), name, of(data, inside)),
  isMade: (inside) => same(inside.windows.registry[of(key, inside)]?.[name], of(data, inside)),
  undo: (inside) => resetValue(inside.windows, of(key, inside), name),
});

/** A key that Windows does not have by itself, without values. */
export const newKey = (key: string): Edit => ({
  make: ({ windows }) => {
    windows.registry[key] = {};
  },
  isMade: ({ windows }) => Object.hasOwn(windows.registry, key),
  undo: ({ windows }) => resetKey(windows, key),
});

type Field = Exclude<keyof Windows, 'product' | 'installedAt' | 'made' | 'registry' | 'gone'>;

/** Does nothing: whoever has mended what it led to in another way has mended it. */
export const leadsTo = (isSo: (inside: Inside) => boolean): Edit => ({
  make: () => undefined,
  isMade: isSo,
  undo: () => undefined,
});

/** A field of the model; `isMade` tells by what is there. */
export const field = <Name extends Field>(
  name: Name,
  made: (inside: Inside, moment: Moment) => Windows[Name],
  isMade: (now: Windows[Name], inside: Inside) => boolean,
): Edit => ({
  make: (inside, moment) => {
    inside.windows[name] = made(inside, moment);
  },
  isMade: (inside) => isMade(inside.windows[name], inside),
  undo: ({ windows }) => {
    const before = untouched(windows)[name];
    if (before === undefined) delete windows[name];
    else windows[name] = before;
  },
});

/** A service that somebody stopped; it comes back with the next start. */
export const stopped = (service: string): Edit =>
  field(
    'stopped',
    ({ windows }) => [...windows.stopped, service],
    (now) => now.includes(service),
  );

/** Another access, size or version of a file; null takes it away. */
export const file = (path: (inside: Inside) => string, change: Windows['files'][string]): Edit => ({
  make: (inside) => {
    inside.windows.files[path(inside)] = change;
  },
  isMade: (inside) => same(inside.windows.files[path(inside)], change),
  undo: (inside) => {
    delete inside.windows.files[path(inside)];
  },
});

/** What programs take, apart from what they took before. */
export const load = (more: (inside: Inside) => Partial<Windows['load']>): Edit => ({
  make: (inside) => {
    inside.windows.load = { ...inside.windows.load, ...more(inside) };
  },
  isMade: (inside) =>
    Object.entries(more(inside)).every(([name, now]) => same(Reflect.get(inside.windows.load, name), now)),
  undo: (inside) => {
    const before = untouched(inside.windows).load;
    const names = Object.keys(more(inside));
    const back = Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));
    inside.windows.load = { ...inside.windows.load, ...back };
  },
});
