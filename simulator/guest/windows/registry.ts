import type { RegistryKey, RegistryValue } from '../windows-view.ts';
import type { Windows } from './windows.ts';

export type Registry = Readonly<Record<string, RegistryKey>>;

/** The product's registry, as its owners made it, with everything that was changed since. */
export const registryOf = ({ made, registry, gone }: Windows, product: Registry): Registry =>
  changed(changed(product, made.registry ?? {}, made.gone ?? []), registry, gone);

function changed(before: Registry, changes: Windows['registry'], gone: readonly string[]): Registry {
  const after: Record<string, RegistryKey> = Object.fromEntries(
    Object.entries(before).filter(([key]) => !gone.some((path) => isAtOrBelow(key, path))),
  );
  for (const [path, change] of Object.entries(changes)) {
    const values = Object.entries({ ...after[path], ...change });
    after[path] = Object.fromEntries(values.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  }
  return after;
}

const isAtOrBelow = (key: string, path: string): boolean => key === path || key.startsWith(`${path}\\`);

export function numberAt(registry: Registry, path: string, name: string): number | undefined {
  const value = registry[path]?.[name];
  return value?.kind === 'DWord' ? value.data : undefined;
}

export function textAt(registry: Registry, path: string, name: string): string | undefined {
  const value = registry[path]?.[name];
  return value?.kind === 'String' || value?.kind === 'ExpandString' ? value.data : undefined;
}

export function textsAt(registry: Registry, path: string, name: string): readonly string[] {
  const value = registry[path]?.[name];
  if (value?.kind === 'MultiString') return value.data;
  return value?.kind === 'String' && value.data !== '' ? [value.data] : [];
}

export function bytesAt(registry: Registry, path: string, name: string): string | undefined {
  const value = registry[path]?.[name];
  return value?.kind === 'Binary' && value.data !== '' ? value.data.toUpperCase() : undefined;
}

/** Writes a value; null takes it away. */
export function setValue(windows: Windows, path: string, name: string, value: RegistryValue | null): void {
  windows.registry[path] = { ...windows.registry[path], [name]: value };
}

/** Makes a value as it was in the beginning. */
export function resetValue(windows: Windows, path: string, name: string): void {
  const changes = windows.registry[path];
  if (!changes) return;
  delete changes[name];
  if (Object.keys(changes).length === 0) delete windows.registry[path];
}

/** Takes a key away with everything below it. */
export function removeKey(windows: Windows, path: string): void {
  resetKey(windows, path);
  windows.gone.push(path);
}

/** Makes a key, with everything below it, as it was in the beginning. */
export function resetKey(windows: Windows, path: string): void {
  for (const key of Object.keys(windows.registry)) if (isAtOrBelow(key, path)) delete windows.registry[key];
  windows.gone = windows.gone.filter((key) => !isAtOrBelow(key, path));
}
