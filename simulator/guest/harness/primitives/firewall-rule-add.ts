import { bitsOf, maskOf } from '../ipv4-prefix.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { fieldsOf, isOn, localRule, writeRule } from './firewall-rule.ts';

type Step = StepOf<'firewall-rule-add'>;

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-gpfas/ : masks of prefixes stand in full. */
function written(source: string): string {
  const [address, bits] = source.split('/');
  return bits === undefined ? source : `${address}/${maskOf(Number(bits))}`;
}

function spoken(source: string): string {
  const [address = '', mask] = source.split('/');
  const bits = mask?.includes('.') ? bitsOf(mask) : Number(mask ?? 32);
  return bits === 32 ? address : `${address}/${bits}`;
}

function ruleOf({ name, protocol, port, from }: Step): string {
  const sources = from === 'any' ? '' : from.map((source) => `RA4=${written(source)}|`).join('');
  return `v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=${protocol === 'TCP' ? 6 : 17}|LPort=${port}|${sources}App=%SystemRoot%\\System32\\svchost.exe|Svc=termservice|Name=${name}|`;
}

const protocols: Readonly<Record<string, string>> = { 6: 'TCP', 17: 'UDP' };

/** One that does something else is told as Windows keeps it. */
function text(rule: string): string {
  const protocol = protocols[fieldsOf(rule, 'Protocol').join()];
  const letsIn =
    fieldsOf(rule, 'Action').includes('Allow') && fieldsOf(rule, 'Dir').includes('In') && isOn(rule);
  if (!letsIn || protocol === undefined) return rule;
  const sources = fieldsOf(rule, 'RA4').map(spoken).join(',') || 'any';
  return `${protocol} ${fieldsOf(rule, 'LPort').join(',')} from ${sources}`;
}

export const firewallRuleAdd = carrier<Step, string>({
  read: (guest, { name }) => localRule(guest, name) ?? null,
  text,
  isDone: (state, step) => state !== null && text(state) === text(ruleOf(step)),
  write: (guest, step) => {
    if (localRule(guest, step.name) !== undefined) throw new Refused('name-taken');
    writeRule(guest, step.name, ruleOf(step));
  },
  undo: (guest, { name }, was) => writeRule(guest, name, was),
});
