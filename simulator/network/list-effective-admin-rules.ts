import * as z from 'zod';
import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import { type EffectiveAdminRule, effectiveAdminRules } from './effective-admin-rules.ts';
import { known } from './known.ts';
import { readBody } from './read-body.ts';
import { inGroup } from './reads.ts';

const type = 'Microsoft.Network/virtualNetworks' as const;
const largestPage = 100;

function effectiveRuleView({ rule, collection, configuration, group }: EffectiveAdminRule) {
  const described = (name: string, text: string | undefined) => (text === undefined ? {} : { [name]: text });
  return {
    id: rule.id,
    kind: 'Custom',
    ...described('configurationDescription', configuration.properties.description),
    ...described('ruleCollectionDescription', collection.properties.description),
    ruleCollectionAppliesToGroups: collection.properties.appliesToGroups,
    ruleGroups: [
      {
        id: group.id,
        properties: {
          ...described('description', group.properties.description),
          memberType: 'VirtualNetwork',
          provisioningState: 'Succeeded',
        },
      },
    ],
    properties: { ...rule.properties, provisioningState: 'Succeeded' },
  };
}

function list(call: Call): Answer {
  const { skipToken } = readBody(
    call,
    z.object({ skipToken: z.string().default('') }).default({ skipToken: '' }),
  );
  const network = known(call, type);
  const start = startOf(skipToken);
  const end = start + Math.min(Number(call.query.get('$top') ?? largestPage) || largestPage, largestPage);
  const rules = effectiveAdminRules(call.world, network.id);
  return ok({
    value: rules.slice(start, end).map(effectiveRuleView),
    skipToken: end < rules.length ? Buffer.from(String(end)).toString('base64') : '',
  });
}

function startOf(skipToken: string): number {
  const text = Buffer.from(skipToken, 'base64').toString();
  if (/^\d*$/.test(text)) return Number(text);
  throw badRequest('InvalidSkipToken', `The skip token '${skipToken}' is invalid.`);
}

export const listEffectiveAdminRules: readonly Operation[] = [
  {
    id: 'ListNetworkManagerEffectiveSecurityAdminRules',
    method: 'POST',
    path: `${inGroup}/${type}/{name}/listNetworkManagerEffectiveSecurityAdminRules`,
    action: `${type}/listNetworkManagerEffectiveSecurityAdminRules/action`,
    charge: 'Network',
    handle: list,
  },
];
