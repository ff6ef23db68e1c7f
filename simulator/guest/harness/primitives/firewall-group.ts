import { profileNow } from '../../settle/firewall.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { fieldsOf, isOn, localRules, switchRule } from './firewall-rule.ts';

/** Ids of the rules that let in, in the profile that is in use. */
type Group = { readonly on: readonly string[]; readonly off: readonly string[] };

function isAbout(rule: string, profile: string): boolean {
  const profiles = fieldsOf(rule, 'Profile').map((one) => one.toLowerCase());
  return (
    rule.includes('|EmbedCtxt=@FirewallAPI.dll,-28752|') &&
    fieldsOf(rule, 'Action').includes('Allow') &&
    fieldsOf(rule, 'Dir').includes('In') &&
    (profiles.length === 0 || profiles.includes(profile))
  );
}

function read(guest: GuestNow): Group | null {
  const profile = profileNow(guest.look());
  const rules = Object.entries(localRules(guest)).filter(([, rule]) => isAbout(rule, profile));
  if (rules.length === 0) return null;
  const ids = (on: boolean) => rules.filter(([, rule]) => isOn(rule) === on).map(([id]) => id);
  return { on: ids(true), off: ids(false) };
}

export const firewallGroup = carrier<StepOf<'firewall-group'>, Group>({
  read,
  text: ({ off }) => (off.length === 0 ? 'on' : 'off'),
  isDone: (state) => state?.off.length === 0,
  write: (guest) => {
    const group = read(guest);
    if (!group) throw new Refused('no-such-rules');
    for (const id of group.off) switchRule(guest, id, true);
  },
  undo: (guest, _, was) => {
    for (const id of was?.off ?? []) switchRule(guest, id, false);
  },
});
