import { activityLog } from '../evidence/activity-log.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { machineName } from '../machine-name.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { defineCheck } from './check.ts';

type Facts = { readonly vm: string; readonly interfaces: readonly string[]; readonly change?: Change };

export const publicAddressMissing = defineCheck({
  id: 'public-address-missing',
  catalogue: 'NET.NOIP',
  cites: 'beyond',
  part: 'network',
  needs: { networkInterfaces },
  uses: { activityLog },
  followsFrom: [],
  judge: (given, question) => {
    if (question.wayIn.kind !== 'public') return { outcome: 'not-applicable' };
    const ways = given.networkInterfaces.flatMap(({ ipConfigurations }) => ipConfigurations);
    const isReached = ways.some(({ publicAddress, natRules }) => publicAddress || natRules.length > 0);
    if (isReached) return { outcome: 'ok' };
    const change = lastChange(
      given.activityLog,
      given.networkInterfaces.map(({ id }) => id),
    );
    const interfaces = given.networkInterfaces.map(({ name }) => name);
    // A firewall in front could still forward to it: that cannot be seen from the machine.
    const facts: Facts = { vm: machineName(question), interfaces, ...(change ? { change } : {}) };
    return { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Address on the Internet',
      title: ({ vm }: Facts) => `${vm} cannot be reached from the Internet`,
      sentence: () => 'It has no public address, and no load balancer leads to it.',
      rows: ({ interfaces, change }) => [
        { label: 'Network interface', value: `${interfaces.join(', ')}: no public address, no NAT rule` },
        ...changed.en(change),
      ],
    },
    ja: {
      name: 'インターネットからの入口',
      title: ({ vm }) => `${vm} にはインターネットから接続できません`,
      sentence: () => 'パブリック IP アドレスがなく、ロード バランサーからの転送もありません。',
      rows: ({ interfaces, change }) => [
        { label: 'NIC', value: `${interfaces.join('、')}:パブリック IP なし・NAT 規則なし` },
        ...changed.ja(change),
      ],
    },
  },
});
