import { keys } from '../../product/keys.ts';
import { string } from '../../product/values.ts';
import { setValue, textAt } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';

/** Rules of the machine's own store, as Windows writes them, by their ids. */
export const localRules = ({ look }: GuestNow): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(look().registry[keys.firewallRules] ?? {}).flatMap(([id, value]) =>
      value.kind === 'String' ? [[id, value.data]] : [],
    ),
  );

export const localRule = ({ look }: GuestNow, id: string): string | undefined =>
  textAt(look().registry, keys.firewallRules, id);

/** Null takes the rule away. */
export const writeRule = ({ windows }: GuestNow, id: string, rule: string | null): void =>
  setValue(windows, keys.firewallRules, id, rule === null ? null : string(rule));

export const switchRule = (guest: GuestNow, id: string, on: boolean): void => {
  const rule = localRule(guest, id);
  if (rule !== undefined)
    writeRule(guest, id, rule.replace(/\|Active=(TRUE|FALSE)\|/, `|Active=${on ? 'TRUE' : 'FALSE'}|`));
};

/** Every value of a field of a rule. */
export const fieldsOf = (rule: string, name: string): readonly string[] =>
  rule.split('|').flatMap((part) => (part.startsWith(`${name}=`) ? [part.slice(name.length + 1)] : []));

export const isOn = (rule: string): boolean => fieldsOf(rule, 'Active').includes('TRUE');
