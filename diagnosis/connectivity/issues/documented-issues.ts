import type { IssueMeaning, IssueMeanings } from './issue-meaning.ts';
import { ofRoutes } from './of-routes.ts';

const machineOff: IssueMeaning = {
  finding: {
    source: 'source-off',
    way: 'appliance-off',
    destination: 'destination-off',
    back: 'destination-off',
  },
  cites: 'beyond',
  title: (where) => ({ en: `${where} is not running`, ja: `${where} は起動していません` }),
  meaning: {
    en: 'A machine that does not run neither sends nor answers.',
    ja: '停止中のマシンは送信も応答もしません。',
  },
  action: { en: 'Start it, then look again.', ja: '起動してから、もう一度確認します。' },
};

/** Beyond the API’s own list: https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview */
export const documentedIssues: IssueMeanings = {
  vmstopped: machineOff,
  vmdeallocated: machineOff,
  vmstarting: machineOff,
  vmstopping: machineOff,
  vmdeallocating: machineOff,
  vmnotallocated: machineOff,
  nolistenerondestination: {
    finding: 'nothing-listens',
    cites: ['socket-failed'],
    title: (where) => ({
      en: `Nothing answers on that port of ${where}`,
      ja: `${where} のこのポートは応答しません`,
    }),
    meaning: {
      en: 'No program listens there, or something in front of it makes it look so.',
      ja: '待ち受けているプログラムがないか、手前で遮断されてそう見えています。',
    },
    action: {
      en: 'See inside the machine whether the program runs and on which address and port it listens.',
      ja: 'マシンの内部で、プログラムが動作しているか、どのアドレスとポートで待ち受けているかを確認します。',
    },
  },
  ipforwardingnotenabled: {
    finding: {
      source: 'appliance-not-forwarding',
      way: 'appliance-not-forwarding',
      destination: 'answer-lost',
      back: 'answer-lost',
    },
    cites: ['route-wrong'],
    title: (where) => ({ en: `${where} does not forward`, ja: `${where} が転送していません` }),
    meaning: {
      en: 'IP forwarding is off on the network interface of the appliance.',
      ja: 'アプライアンスの NIC の IP 転送が無効です。',
    },
    action: {
      en: 'Enable IP forwarding on that network interface, and inside the operating system.',
      ja: 'その NIC と OS の両方で IP 転送を有効にします。',
    },
  },
  udrloop: {
    ...ofRoutes,
    title: (where) => ({
      en: `Routes send the traffic in a circle at ${where}`,
      ja: `${where} でルートが循環しています`,
    }),
    meaning: {
      en: 'The appliance’s own subnet has a route back to it.',
      ja: 'アプライアンス自身のサブネットに、自分に戻るルートがあります。',
    },
    action: {
      en: 'Take the route off the appliance’s own subnet.',
      ja: 'アプライアンスのサブネットからそのルートを外します。',
    },
  },
  routemissing: {
    ...ofRoutes,
    title: (where) => ({
      en: `No route leads on from ${where}`,
      ja: `${where} から先のルートがありません`,
    }),
    meaning: {
      en: 'Azure knows no way to this address from here.',
      ja: 'ここからこのアドレスへの経路がありません。',
    },
    action: {
      en: 'Peer the networks, or add a route for the address.',
      ja: 'ネットワークをピアリングするか、このアドレスへのルートを追加します。',
    },
  },
  vnetaccessnotallowed: {
    finding: 'peering-closed',
    cites: 'beyond',
    title: () => ({
      en: 'The peering of the two networks does not allow traffic',
      ja: '両ネットワークのピアリングで通信が許可されていません',
    }),
    meaning: {
      en: 'Access to the other network is switched off on one side of the peering.',
      ja: 'ピアリングの片側で、相手のネットワークへのアクセスが無効です。',
    },
    action: {
      en: 'Allow access to the peered network on both sides, or add a rule for exactly this traffic.',
      ja: '両側でアクセスを許可するか、この通信だけを許可する規則を追加します。',
    },
  },
  destinationunreachable: {
    finding: { source: 'other-issue', way: 'other-issue', destination: 'other-issue', back: 'answer-lost' },
    cites: 'beyond',
    title: (where) => ({
      en: `Nothing goes on from ${where}`,
      ja: `${where} から先に届きません`,
    }),
    meaning: {
      en: 'The packets get lost after this place, and Azure names no reason.',
      ja: 'ここから先でパケットが失われていますが、理由は示されていません。',
    },
    action: {
      en: 'Look at routes, peerings (forwarded traffic) and the way out of the subnet.',
      ja: 'ルート、ピアリング(転送トラフィックの許可)、サブネットから外に出る手段を確認します。',
    },
  },
  standardilboutboundinternetnotallowed: {
    finding: 'no-way-out',
    cites: 'beyond',
    title: (where) => ({
      en: `${where} has no way out to the Internet`,
      ja: `${where} にはインターネットに出る手段がありません`,
    }),
    meaning: {
      en: 'Behind an internal load balancer of SKU Standard nothing gets out by default.',
      ja: 'Standard の内部ロード バランサーの背後からは、既定では外に出られません。',
    },
    action: {
      en: 'Give the subnet a NAT gateway.',
      ja: 'サブネットに NAT ゲートウェイを付けます。',
    },
  },
};
