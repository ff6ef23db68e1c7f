import {
  deleteSecurityRule,
  type NewSecurityRule,
  newRuleOf,
  newSecurityRule,
  writeSecurityRule,
} from '../../azure/change/security-rule.ts';
import { readSecurityRule } from '../../azure/read/network-security-group.ts';
import { failure, success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { defineNamedPart } from './named-part.ts';

export const securityRule = defineNamedPart<StepOf<'security-rule'>, NewSecurityRule>({
  kind: 'security-rule',
  type: 'Microsoft.Network/networkSecurityGroups/securityRules',
  schema: newSecurityRule,
  id: ({ rule }) => rule,
  wanted: ({ set }) => set && asRead(set),
  with: (step, set) => ({ ...step, set }),
  read: async (azure, id) => {
    const read = await readSecurityRule(azure, id);
    if (!read.ok) return read;
    const value = newRuleOf(read.value);
    // What we could not put back we do not touch.
    if (!value) return failure({ operation: 'SecurityRules_Get', reason: 'malformed', message: '' });
    return success({ value, etag: read.value.etag });
  },
  write: (azure, id, { value, ...options }) => writeSecurityRule(azure, id, { ...options, rule: value }),
  remove: deleteSecurityRule,
});

/** Any source port is said by saying nothing. */
const asRead = ({ sourcePort, ...rule }: NewSecurityRule): NewSecurityRule =>
  sourcePort === undefined || sourcePort === '*' ? rule : { ...rule, sourcePort };
