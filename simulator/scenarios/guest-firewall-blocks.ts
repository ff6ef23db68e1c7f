import { machine, remotePort } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';

const name = 'GPO-Block-RemoteAdmin';

export const guestFirewallBlocks: Scenario = {
  id: 'guest-firewall-blocks',
  title: { en: 'Firewall of the guest blocks the port', ja: 'ゲスト OS のファイアウォールがブロック' },
  told: {
    en: 'Group Policy brought a firewall rule that blocks remote access.',
    ja: 'グループ ポリシーで、リモート接続をブロックするファイアウォール規則が配布されました。',
  },
  fits: (world, vm) => machine(world, vm).guest.firewall.on,
  apply: (world, vm) => {
    const { firewall } = machine(world, vm).guest;
    firewall.rules = [
      {
        name,
        direction: 'Inbound',
        action: 'Block',
        protocol: 'Tcp',
        port: String(remotePort(world, vm)),
        remoteAddress: '*',
      },
      ...firewall.rules.filter((rule) => rule.name !== name),
    ];
  },
  isInForce: (world, vm) => machine(world, vm).guest.firewall.rules.some((rule) => rule.name === name),
  heal: (world, vm) => {
    const { firewall } = machine(world, vm).guest;
    firewall.rules = firewall.rules.filter((rule) => rule.name !== name);
  },
};
