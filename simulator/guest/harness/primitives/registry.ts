import type { Inside } from '../../settle/inside.ts';
import { setValue } from '../../windows/registry.ts';
import type { RegistryValue } from '../../windows-view.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import { mayBeMade } from '../registry-places.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'registry'>;

type Place = { readonly key: string; readonly name: string };

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Windows takes names in any case; where there is such a key or value, its own spelling counts. */
function spelled({ registry }: Inside, { key, name }: Place): Place {
  const path = Object.keys(registry).find((one) => sameName(one, key)) ?? key;
  return { key: path, name: Object.keys(registry[path] ?? {}).find((one) => sameName(one, name)) ?? name };
}

/** A value of the registry; null where there is none. */
export function valueAt(inside: Inside, place: Place): RegistryValue | null {
  const { key, name } = spelled(inside, place);
  const value = inside.registry[key]?.[name];
  if (!value) return null;
  return value.kind === 'DWord' ? { ...value, data: value.data >>> 0 } : value;
}

function put({ look, windows }: GuestNow, step: Step, value: RegistryValue | null): void {
  const inside = look();
  const { key, name } = spelled(inside, step);
  if (value && !inside.registry[key] && !mayBeMade(key)) throw new Refused('no-such-key');
  if (value || inside.registry[key]?.[name]) setValue(windows, key, name, value);
}

const text = ({ data }: RegistryValue): string =>
  typeof data === 'string' || typeof data === 'number' ? String(data) : data.join(', ');

const wanted = ({ set }: Step): RegistryValue | null => (set.kind === 'none' ? null : set);

export const registry = carrier<Step, RegistryValue>({
  read: ({ look }, step) => valueAt(look(), step),
  text,
  isDone: (state, step) => JSON.stringify(state) === JSON.stringify(wanted(step)),
  write: (guest, step) => put(guest, step, wanted(step)),
  undo: put,
});
