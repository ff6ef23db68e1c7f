import { resourceKey } from '../../base/resource-id.ts';
import { activityLog } from '../evidence/activity-log.ts';
import { isMissing } from '../evidence/evidence.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { virtualNetwork } from '../evidence/virtual-network.ts';
import { machineName } from '../machine-name.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { nameOf } from '../wording/name-of.ts';
import { defineCheck } from './check.ts';

type Facts = {
  readonly vm: string;
  readonly nic: string;
  readonly subnet: string;
  readonly change?: Change;
};

const isStandard = ({ sku }: { readonly sku?: string | undefined }): boolean => /^standard/i.test(sku ?? '');

export const publicAddressWithoutNsg = defineCheck({
  id: 'public-address-without-nsg',
  catalogue: 'NET.NONSG',
  cites: ['security-rule-denies'],
  part: 'network',
  needs: { networkInterfaces },
  uses: { publicAddresses, loadBalancer, virtualNetwork, activityLog },
  followsFrom: [],
  judge: (given, question) => {
    const [nic] = given.networkInterfaces;
    const [configuration] = nic?.ipConfigurations ?? [];
    const isReached = configuration && (configuration.publicAddress || configuration.natRules.length > 0);
    if (question.wayIn.kind !== 'public' || !isReached) return { outcome: 'not-applicable' };
    if (nic?.networkSecurityGroup) return { outcome: 'ok' };
    const { virtualNetwork: network, publicAddresses: addresses, loadBalancer: rules } = given;
    if (isMissing(network)) return { outcome: 'unknown', without: ['virtualNetwork'] };
    const key = resourceKey(configuration.subnet ?? '');
    if (network.value.subnets.some((subnet) => resourceKey(subnet.id) === key && subnet.networkSecurityGroup))
      return { outcome: 'ok' };
    const front = configuration.publicAddress ? addresses : rules;
    if (isMissing(front))
      return {
        outcome: 'unknown',
        without: [configuration.publicAddress ? 'publicAddresses' : 'loadBalancer'],
      };
    if (!front.value.some(isStandard)) return { outcome: 'not-applicable' };
    const change = lastChange(given.activityLog, [nic?.id]);
    const names = { nic: nic?.name ?? '', subnet: nameOf(configuration.subnet ?? '') };
    const facts: Facts = { vm: machineName(question), ...names, ...(change ? { change } : {}) };
    return { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'Network security group in front of the public address',
      title: ({ vm }: Facts) => `No network security group opens the public address of ${vm}`,
      sentence: () =>
        'A Standard public address is closed until a network security group allows traffic, and there is none on its network interface or subnet.',
      rows: ({ nic, subnet, change }) => [
        { label: 'NSG', value: `none on network interface ${nic}, none on subnet ${subnet}` },
        ...changed.en(change),
      ],
    },
    ja: {
      name: 'パブリック IP の NSG',
      title: ({ vm }) => `${vm} のパブリック IP アドレスは、NSG がないため閉じています`,
      sentence: () =>
        'Standard のパブリック IP は NSG で許可するまで通信を受け付けませんが、NIC にもサブネットにも NSG がありません。',
      rows: ({ nic, subnet, change }) => [
        { label: 'NSG', value: `NIC ${nic}:なし・サブネット ${subnet}:なし` },
        ...changed.ja(change),
      ],
    },
  },
});
