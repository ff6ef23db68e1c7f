import type { ClientMessage } from './client-message.ts';

/** Said about machines in a virtual network, by no client: in people’s own words. */
export const networkMessages: readonly ClientMessage[] = [
  {
    id: 'vm-to-vm',
    symptom: 'connectivity',
    suspects: ['inbound-port-denied', 'nic-failed', 'route-back-lost', 'no-default-gateway'],
    means: {
      en: 'One machine does not reach another in the virtual network, or its second network interface.',
      ja: '仮想ネットワーク内で、ある VM から別の VM、または 2 枚目の NIC に届きません。',
    },
    phrases: [
      ...['cannot reach another VM', 'cannot reach the other VM', 'cannot connect to another VM'],
      ...['between VMs', 'between two VMs', 'VM to VM', 'second NIC', 'secondary NIC'],
      ...['別の VM に接続でき', '別の VM に届', 'ほかの VM に接続でき', '他の VM に接続でき', 'VM 間'],
      ...['VM 同士', '仮想マシン間', '2 枚目の NIC', '2 つ目の NIC', 'セカンダリ NIC'],
    ],
  },
  {
    id: 'no-internet',
    symptom: 'connectivity',
    suspects: ['no-default-gateway', 'dns-servers-wrong', 'nic-failed', 'static-address'],
    means: {
      en: 'The machine does not get out to the Internet.',
      ja: 'VM からインターネットに出られません。',
    },
    phrases: [
      ...['no internet', 'cannot reach the internet', 'cannot access the internet'],
      ...['cannot connect to the internet', 'without internet access'],
      ...['インターネットに接続できな', 'インターネットに接続できませ', 'インターネットに出られ'],
      ...[
        'インターネットへ出られ',
        'インターネットにアクセスでき',
        'インターネットに繋が',
        'インターネットにつなが',
      ],
    ],
  },
  {
    id: 'nic-in-failed-state',
    symptom: 'connectivity',
    suspects: ['nic-failed', 'provisioning-failed'],
    means: {
      en: 'Azure shows a network interface as failed.',
      ja: 'Azure でネットワーク インターフェイスが失敗の状態です。',
    },
    phrases: [
      ...['NIC failed', 'NIC is in a failed state', 'NIC in failed state', 'network interface is in failed'],
      ...['NIC が失敗', 'NIC が Failed', 'NIC のプロビジョニング', 'ネットワーク インターフェイスが失敗'],
    ],
  },
];
