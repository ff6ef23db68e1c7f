import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { fieldsOf, isOn, localRule, switchRule } from './firewall-rule.ts';

export const firewallRuleOff = carrier<StepOf<'firewall-rule-off'>, 'on' | 'off'>({
  read: (guest, { id }) => {
    const rule = localRule(guest, id);
    if (rule === undefined) return null;
    const blocks = fieldsOf(rule, 'Action').includes('Block') && fieldsOf(rule, 'Dir').includes('In');
    if (!blocks) throw new Refused('not-a-block-rule');
    return isOn(rule) ? 'on' : 'off';
  },
  text: (state) => state,
  isDone: (state) => state !== 'on',
  write: (guest, { id }) => switchRule(guest, id, false),
  undo: (guest, { id }, was) => switchRule(guest, id, was === 'on'),
});
