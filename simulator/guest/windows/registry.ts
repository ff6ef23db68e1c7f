import type { RegistryKey, RegistryValue } from '../windows-view.ts';
import type { Windows } from './windows.ts';

export type Registry = Readonly<Record<string, RegistryKey>>;

/** The product's registry with everything that was changed since. */
export function registryOf(windows: Windows, product: Registry): Registry {
  const merged: Record<string, RegistryKey> = { ...product };
  for (const [path, changes] of Object.entries(windows.registry)) {
    if (changes === null) {
      for (const key of Object.keys(merged)) if (isAtOrBelow(key, path)) delete merged[key];
    }
  }
  for (const [path, changes] of Object.entries(windows.registry)) {
    if (changes === null) continue;
    const values = { ...merged[path], ...changes };
    merged[path] = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
  }
  return merged;
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

/** Leaves a value to the product again. */
export function resetValue(windows: Windows, path: string, name: string): void {
  const changes = windows.registry[path];
  if (!changes) return;
  delete changes[name];
  if (Object.keys(changes).length === 0) delete windows.registry[path];
}

/** A key that the product does not have. */
export function addKey(windows: Windows, path: string): void {
  windows.registry[path] ??= {};
}

/** Takes a key away with everything below it. */
export function removeKey(windows: Windows, path: string): void {
  for (const key of Object.keys(windows.registry)) if (isAtOrBelow(key, path)) delete windows.registry[key];
  windows.registry[path] = null;
}

/** Leaves a key, with everything below it, to the product again. */
export function resetKey(windows: Windows, path: string): void {
  for (const key of Object.keys(windows.registry)) if (isAtOrBelow(key, path)) delete windows.registry[key];
}
