import { activityLog } from '../evidence/activity-log.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { machineName } from '../machine-name.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { defineCheck } from './check.ts';

export type Facts = { readonly vm: string; readonly nic: string; readonly change?: Change };

export const nicFailed = defineCheck({
  id: 'nic-failed',
  catalogue: 'NET.NIC',
  cites: ['nic-failed'],
  part: 'network',
  needs: { networkInterfaces },
  uses: { activityLog },
  followsFrom: [],
  judge: (given, question) => {
    const nic = given.networkInterfaces.find(({ provisioningState = '' }) =>
      /^failed$/i.test(provisioningState),
    );
    if (!nic) return { outcome: 'ok' };
    const change = lastChange(given.activityLog, [nic.id]);
    const facts: Facts = { vm: machineName(question), nic: nic.name, ...(change ? { change } : {}) };
    return nic.primary ? { outcome: 'problem', certainty: 'sure', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Network interfaces',
      title: ({ vm }: Facts) => `The network interface of ${vm} is in a failed state`,
      sentence: () =>
        'A change to it broke off in Azure. Until it is written again, traffic may not get through.',
      rows: ({ nic, change }) => [
        { label: 'Network interface', value: `${nic} · provisioning failed` },
        ...changed.en(change),
      ],
    },
    ja: {
      name: 'ネットワーク インターフェイス',
      title: ({ vm }) => `${vm} のネットワーク インターフェイスが失敗状態です`,
      sentence: () => 'Azure での変更が途中で失敗しています。設定を書き直すまで通信できないことがあります。',
      rows: ({ nic, change }) => [
        { label: 'NIC', value: `${nic}・プロビジョニング失敗` },
        ...changed.ja(change),
      ],
    },
  },
});
