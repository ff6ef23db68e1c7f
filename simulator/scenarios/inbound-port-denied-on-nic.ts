import { addNetworkSecurityGroup } from '../world/build.ts';
import { type Moment, remove, type World } from '../world/world.ts';
import { deniesOffice } from './denies-office.ts';
import {
  groupOf,
  type NetworkInterfaceResource,
  nicSecurityGroup,
  primaryNic,
  remotePort,
} from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { putRuleFirst, removeRule } from './security-rule.ts';
import { writtenBy } from './written-by.ts';

const name = 'block-remote-admin';

/** The name of an NSG that was only made for this, and goes with it. */
const madeFor = (nic: NetworkInterfaceResource): string => `${nic.name}-hardening`;

export const inboundPortDeniedOnNic: Scenario = {
  id: 'inbound-port-denied-on-nic',
  title: { en: 'NIC NSG denies the port', ja: 'NIC の NSG がポートを拒否' },
  told: {
    en: 'Suzuki hardened the machine with a rule block-remote-admin in the NSG of its network interface.',
    ja: '鈴木さんが強化のため、ネットワーク インターフェイスの NSG に規則 block-remote-admin を追加しました。',
  },
  fits: (world, vm) => primaryNic(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    if (!nic) return;
    const nsg = nicSecurityGroup(world, vm) ?? attachNew(world, nic, moment);
    putRuleFirst(nsg.properties, name, {
      access: 'Deny',
      destinationPortRange: String(remotePort(world, vm)),
    });
    writtenBy(world, 'suzuki', nsg, moment);
  },
  isInForce: (world, vm) => deniesOffice(world, vm, nicSecurityGroup(world, vm), name),
  heal: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    const nsg = nicSecurityGroup(world, vm);
    if (!nic || !nsg) return;
    removeRule(nsg.properties, name);
    writtenBy(world, 'suzuki', nsg, moment);
    if (nsg.name !== madeFor(nic)) return;
    delete nic.properties.networkSecurityGroup;
    writtenBy(world, 'suzuki', nic, moment);
    remove(world, nsg.id);
  },
};

function attachNew(world: World, nic: NetworkInterfaceResource, moment: Moment) {
  const place = { world, group: groupOf(nic.id), location: nic.location ?? '', moment };
  const nsg = addNetworkSecurityGroup(place, madeFor(nic));
  nic.properties.networkSecurityGroup = { id: nsg.id };
  writtenBy(world, 'suzuki', nic, moment);
  return nsg;
}
