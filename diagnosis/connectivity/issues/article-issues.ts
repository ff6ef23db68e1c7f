import type { IssueMeanings } from './issue-meaning.ts';
import { ofRoutes } from './of-routes.ts';

const performance = {
  finding: {
    source: 'source-exhausted',
    way: 'destination-exhausted',
    destination: 'destination-exhausted',
    back: 'destination-exhausted',
  },
  cites: ['source-exhausted'],
} as const;

/** The seven of the article. */
export const articleIssues: IssueMeanings = {
  networksecurityrule: {
    finding: {
      source: 'outbound-denied',
      way: 'appliance-denies',
      destination: 'inbound-denied',
      back: 'answer-lost',
    },
    cites: ['security-rule-denies'],
    title: (where) => ({
      en: `A network rule stops the traffic at ${where}`,
      ja: `${where} でネットワークの規則に拒否されています`,
    }),
    meaning: {
      en: 'A rule of a network security group or of a virtual network manager denies it.',
      ja: 'NSG または仮想ネットワーク マネージャーの規則が拒否しています。',
    },
    action: {
      en: 'Where the traffic is wanted, allow exactly it with a smaller priority number. Deleting the rule may open more.',
      ja: '必要な通信であれば、それだけをより小さい優先度で許可します。規則を削除すると、ほかの通信まで通ることがあります。',
    },
  },
  userdefinedroute: {
    ...ofRoutes,
    title: (where) => ({
      en: `A route leads the traffic nowhere at ${where}`,
      ja: `${where} でルートにより通信が失われています`,
    }),
    meaning: {
      en: 'A route of a route table sends it to where it does not go on.',
      ja: 'ルート テーブルのルートが、先に進めない場所を指しています。',
    },
    action: {
      en: 'Delete the route if nobody needs it; otherwise correct its prefix or next hop, or have the appliance forward it.',
      ja: '不要なルートであれば削除し、必要であればプレフィックスか次ホップを直すか、アプライアンスで転送されるようにします。',
    },
  },
  cpu: {
    ...performance,
    title: (where) => ({ en: `The processor of ${where} is busy`, ja: `${where} の CPU が高負荷です` }),
    meaning: {
      en: 'The machine uses so much processor time that connections suffer.',
      ja: 'CPU の使用率が高く、通信に影響しています。',
    },
    action: {
      en: 'Find out which program uses it, end it or spread its work, or choose a larger size.',
      ja: '負荷の高いプログラムを特定して停止や分散を行うか、より大きいサイズに変更します。',
    },
  },
  memory: {
    ...performance,
    title: (where) => ({ en: `${where} is short of memory`, ja: `${where} のメモリが不足しています` }),
    meaning: {
      en: 'The machine uses so much memory that connections suffer.',
      ja: 'メモリの使用率が高く、通信に影響しています。',
    },
    action: {
      en: 'Find out which program uses it, restart or limit it, or choose a larger size.',
      ja: 'メモリを使っているプログラムを特定して再起動や制限を行うか、より大きいサイズに変更します。',
    },
  },
  guestfirewall: {
    finding: {
      source: 'source-firewall',
      way: 'appliance-denies',
      destination: 'destination-firewall',
      back: 'destination-firewall',
    },
    cites: ['guest-firewall-of-destination'],
    title: (where) => ({
      en: `The firewall inside ${where} blocks it`,
      ja: `${where} 内部のファイアウォールが遮断しています`,
    }),
    meaning: {
      en: 'The operating system’s own firewall does not let it through.',
      ja: 'OS のファイアウォールが通していません。',
    },
    action: {
      en: 'Enable or add a rule for exactly this port. Never stop the firewall’s service: in Windows that blocks everything.',
      ja: 'このポートだけを許可する規則を有効にするか追加します。ファイアウォールのサービスは停止しません(Windows では全通信が遮断されます)。',
    },
  },
  dnsresolution: {
    finding: 'name-not-resolved',
    cites: ['name-not-resolved'],
    title: (where) => ({
      en: `${where} does not find the address behind the name`,
      ja: `${where} で名前を解決できません`,
    }),
    meaning: {
      en: 'The name servers of the machine know no address for the name, or do not answer.',
      ja: 'DNS サーバーにこの名前のアドレスがないか、DNS サーバーが応答していません。',
    },
    action: {
      en: 'Resolve the name on the machine itself, look at its DNS servers and at the private DNS zones linked to its network.',
      ja: 'そのマシン上で名前解決を試し、DNS サーバーと、ネットワークに関連付けたプライベート DNS ゾーンを確認します。',
    },
  },
  socketbind: {
    finding: 'socket-failed',
    cites: ['socket-failed'],
    title: (where) => ({ en: `${where} could not use the port`, ja: `${where} でポートを使用できません` }),
    meaning: {
      en: 'The port is used by another program or refused by the operating system.',
      ja: 'ポートが別のプログラムに使われているか、OS に拒否されています。',
    },
    action: {
      en: 'See which program holds the port and how many ports are left on the machine, then try another port.',
      ja: 'どのプログラムがポートを使っているかと、空きポート数を確認し、別のポートで試します。',
    },
  },
};
