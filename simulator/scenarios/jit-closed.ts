import type { Child, SecurityRule } from '../world/network.ts';
import { all, sameId, type World } from '../world/world.ts';
import {
  nicSecurityGroup,
  remotePort,
  type SecurityGroupResource,
  subnetSecurityGroup,
} from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { putRuleFirst } from './security-rule.ts';
import { writtenBy } from './written-by.ts';

/** The last place: after every rule that people wrote. */
const last = 4096;

const isJitDenial = ({ name, properties }: Child<SecurityRule>): boolean =>
  /JITRule/i.test(name) && properties.access === 'Deny';

const isCovered = (world: World, vm: string): boolean =>
  all(world, 'Microsoft.Security/locations/jitNetworkAccessPolicies').some(({ properties }) =>
    properties.virtualMachines.some(({ id }) => sameId(id, vm)),
  );

/** The group and the rule by which just-in-time access closes the machine. */
function denialOf(
  world: World,
  vm: string,
): { readonly nsg: SecurityGroupResource; readonly rule: Child<SecurityRule> } | undefined {
  for (const nsg of [nicSecurityGroup(world, vm), subnetSecurityGroup(world, vm)]) {
    const rule = nsg?.properties.securityRules.find(isJitDenial);
    if (nsg && rule) return { nsg, rule };
  }
  return undefined;
}

export const jitClosed: Scenario = {
  id: 'jit-closed',
  title: { en: 'Closed by just-in-time access', ja: 'ジャストインタイム アクセスで閉鎖中' },
  told: {
    en: 'Defender for Cloud moved its deny rule to the front: the port opens on request only.',
    ja: 'Defender for Cloud が拒否規則を先頭に移しました。ポートは申請したときだけ開きます。',
  },
  fits: (world, vm) => isCovered(world, vm) && denialOf(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const denial = denialOf(world, vm);
    if (!denial) return;
    const { priority: _, ...rule } = denial.rule.properties;
    putRuleFirst(denial.nsg.properties, denial.rule.name, rule);
    writtenBy(world, 'pipeline', denial.nsg, moment);
  },
  isInForce: (world, vm) => {
    const denial = denialOf(world, vm);
    const port = String(remotePort(world, vm));
    const opens = ({ properties }: Child<SecurityRule>) =>
      properties.access === 'Allow' &&
      properties.destinationPortRange === port &&
      properties.priority < (denial?.rule.properties.priority ?? 0);
    return denial !== undefined && !denial.nsg.properties.securityRules.some(opens);
  },
  heal: (world, vm, moment) => {
    const denial = denialOf(world, vm);
    if (!denial) return;
    denial.rule.properties.priority = last;
    writtenBy(world, 'pipeline', denial.nsg, moment);
  },
};
