import { deniesOffice } from './denies-office.ts';
import { remotePort, subnetSecurityGroup } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { putRuleFirst, removeRule } from './security-rule.ts';
import { writtenBy } from './written-by.ts';

const name = 'deny-rdp';

export const inboundPortDenied: Scenario = {
  id: 'inbound-port-denied',
  title: { en: 'Subnet NSG denies the port', ja: 'サブネットの NSG がポートを拒否' },
  told: {
    en: 'The network pipeline put a rule deny-rdp in front of the others in the NSG of the subnet.',
    ja: 'ネットワークのパイプラインが、サブネットの NSG の先頭に規則 deny-rdp を追加しました。',
  },
  fits: (world, vm) => subnetSecurityGroup(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const nsg = subnetSecurityGroup(world, vm);
    if (!nsg) return;
    putRuleFirst(nsg.properties, name, {
      access: 'Deny',
      destinationPortRange: String(remotePort(world, vm)),
      description: 'Hardening baseline 4.2',
    });
    writtenBy(world, 'pipeline', nsg, moment);
  },
  isInForce: (world, vm) => deniesOffice(world, vm, subnetSecurityGroup(world, vm), name),
  heal: (world, vm, moment) => {
    const nsg = subnetSecurityGroup(world, vm);
    if (!nsg) return;
    removeRule(nsg.properties, name);
    writtenBy(world, 'pipeline', nsg, moment);
  },
};
