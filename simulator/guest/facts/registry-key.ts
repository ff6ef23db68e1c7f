import type { RegistryKey, RegistryValue } from '../windows-view.ts';

/** A key whose values are read by name, whatever its case. A value of another kind counts as absent. */
export type Key = {
  readonly names: readonly string[];
  /** Signed, as .NET gives it: 0xFFFFFFFF is -1. */
  readonly dword: (name: string) => number | undefined;
  readonly text: (name: string) => string | undefined;
  /** The lines of a value of many lines, or the one line of a value that has one. */
  readonly texts: (name: string) => readonly string[] | undefined;
  /** Hex digits. */
  readonly binary: (name: string) => string | undefined;
};

export function registryKey(key: RegistryKey): Key {
  const values = new Map(Object.entries(key).map(([name, value]) => [name.toLowerCase(), value]));
  const read = (name: string): RegistryValue | undefined => values.get(name.toLowerCase());
  const text = (name: string) => {
    const value = read(name);
    return value?.kind === 'String' || value?.kind === 'ExpandString' ? value.data : undefined;
  };
  return {
    names: Object.keys(key),
    dword: (name) => {
      const value = read(name);
      return value?.kind === 'DWord' ? value.data | 0 : undefined;
    },
    text,
    texts: (name) => {
      const value = read(name);
      if (value?.kind === 'MultiString') return value.data;
      const one = text(name);
      return one === undefined ? undefined : [one];
    },
    binary: (name) => {
      const value = read(name);
      return value?.kind === 'Binary' ? value.data : undefined;
    },
  };
}
