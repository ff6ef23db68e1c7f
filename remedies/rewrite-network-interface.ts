import type { Facts } from '../diagnosis/checks/nic-failed.ts';
import type { NetworkInterfacesValue, networkInterfaces } from '../diagnosis/evidence/network-interfaces.ts';
import { cannot } from './parts/cannot.ts';
import { withValue } from './parts/effects.ts';
import { defineRemedy } from './remedy.ts';
import type { Step } from './step.ts';

const isFailed = ({ provisioningState = '' }: NetworkInterfacesValue[number]): boolean =>
  /^failed$/i.test(provisioningState);

export const rewriteNetworkInterface = defineRemedy<Facts>({
  id: 'rewrite-network-interface',
  catalogue: 'M52',
  fixes: ['nic-failed'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 30,
  plan: ({ seen }) => {
    const failed = (seen<typeof networkInterfaces>('network-interfaces') ?? []).filter(isFailed);
    const [first, ...further] = failed.map(({ id }): Step => ({ kind: 'nic-rewrite', nic: id }));
    return first
      ? { steps: [first, ...further] }
      : cannot(
          'The network interface is not in a failed state any more. Diagnose again.',
          'ネットワーク インターフェイスはもう失敗状態ではありません。もう一度診断してください。',
        );
  },
  effect: (evidence) =>
    withValue<NetworkInterfacesValue>(evidence, 'network-interfaces', (interfaces) =>
      interfaces.map((one) => (isFailed(one) ? { ...one, provisioningState: 'Succeeded' } : one)),
    ),
  words: {
    en: {
      name: 'Write the network interface again',
      sentence: ({ facts: { vm, nic } }) =>
        `Writes the settings of ${nic}, a network interface of ${vm}, once more exactly as they are.`,
      mind: 'The network may be gone for some seconds; sessions usually come back by themselves.',
      cannotUndo: 'There is nothing to take back: no setting changes.',
    },
    ja: {
      name: 'ネットワーク インターフェイスを書き直す',
      sentence: ({ facts: { vm, nic } }) =>
        `${vm} のネットワーク インターフェイス ${nic} の設定を、同じ内容のまま書き直します。`,
      mind: '通信が数秒途切れることがあります。セッションは通常、自動で再接続します。',
      cannotUndo: '設定は変わらないため、元に戻すものはありません。',
    },
  },
});
