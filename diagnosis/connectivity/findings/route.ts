import type { Language } from '../../../base/language.ts';
import type { Row } from '../../checks/check.ts';
import { nameOf } from '../../wording/name-of.ts';
import type { FirstHop } from '../first-hop.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, type PathFindingId, problem, warning } from '../path-finding.ts';

/** Where the first hop leads, there and back, when it is not where the traffic has to go. */
export function route({ hops, question, to, from, tried }: PathFacts): readonly PathFinding[] {
  const { there, back } = hops;
  const isInside = question.destination.kind === 'machine';
  return [
    ...(there?.type === 'None' ? [finding('route-drops', there, to)] : []),
    ...(there?.type === 'Internet' && isInside ? [finding('route-astray', there, to)] : []),
    ...(there?.type === 'VirtualNetworkGateway' &&
    question.destination.kind === 'internet' &&
    tried !== 'reached'
      ? [finding('route-astray', there, to)]
      : []),
    ...(back && (back.type === 'None' || back.type === 'Internet')
      ? [finding('answer-lost', back, from)]
      : []),
  ];
}

type RouteFinding = Extract<PathFindingId, 'route-drops' | 'route-astray' | 'answer-lost'>;

function finding(id: RouteFinding, hop: FirstHop, to: string | undefined): PathFinding {
  const end = id === 'answer-lost' ? 'destination' : 'source';
  const isGateway = hop.type === 'VirtualNetworkGateway';
  return {
    id,
    ...(isGateway ? warning : problem(hop.type === 'None' ? 'sure' : 'likely')),
    cites: ['route-wrong'],
    words: {
      en: { ...words[id].en, ...(isGateway ? gateway.en : {}), rows: rows(hop, to, 'en') },
      ja: { ...words[id].ja, ...(isGateway ? gateway.ja : {}), rows: rows(hop, to, 'ja') },
    },
    seen: [hop.seen === 'next-hop' ? `${end}-next-hop` : `${end}-effective-routes`],
  };
}

type Said = Readonly<Record<'title' | 'sentence' | 'action', string>>;

const gateway: Readonly<Record<Language, Omit<Said, 'action'>>> = {
  en: {
    title: 'Traffic to the Internet goes through the gateway to the office',
    sentence: 'Whether it gets out from there, Azure cannot say: the office’s own firewall decides.',
  },
  ja: {
    title: 'インターネットへの通信が社内へのゲートウェイを通ります',
    sentence: 'その先に出られるかどうかは社内のファイアウォール次第で、Azure からは分かりません。',
  },
};

const words: Readonly<Record<RouteFinding, Readonly<Record<Language, Said>>>> = {
  'route-drops': {
    en: {
      title: 'A route throws the traffic away',
      sentence: 'The route for this address leads nowhere, so that nothing leaves the machine’s subnet.',
      action:
        'Delete the route if nobody needs it; otherwise correct its prefix or its next hop. Ask who put it there first.',
    },
    ja: {
      title: 'ルートにより通信が破棄されています',
      sentence: 'この宛先へのルートには行き先がなく、サブネットから先に進みません。',
      action:
        '不要なルートであれば削除し、必要であればプレフィックスか次ホップを直します。先に設定した人に確認します。',
    },
  },
  'route-astray': {
    en: {
      title: 'A route leads the traffic elsewhere',
      sentence: 'It leaves towards the Internet and never arrives at a private address.',
      action: 'Correct the prefix or the next hop of the route, or connect the two networks.',
    },
    ja: {
      title: 'ルートが別の場所を指しています',
      sentence: 'インターネットの方向に出ていくため、プライベート アドレスには届きません。',
      action: 'ルートのプレフィックスか次ホップを直すか、両方のネットワークをつなぎます。',
    },
  },
  'answer-lost': {
    en: {
      title: 'The answer does not find its way back',
      sentence: 'The connection arrives, but the route back leads elsewhere, so that it never comes about.',
      action: 'Correct the route table of the destination’s subnet: its route to the source decides.',
    },
    ja: {
      title: '応答が戻れません',
      sentence: '往きは届きますが、戻りのルートが別の場所を指しているため、接続が成立しません。',
      action: '接続先のサブネットのルート テーブルで、接続元へのルートを直します。',
    },
  },
};

/** As the portal calls them. */
const types: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    None: 'nowhere (dropped)',
    Internet: 'Internet',
    VirtualAppliance: 'virtual appliance',
    VirtualNetworkGateway: 'virtual network gateway',
  },
  ja: {
    None: 'なし(破棄)',
    Internet: 'インターネット',
    VirtualAppliance: '仮想アプライアンス',
    VirtualNetworkGateway: '仮想ネットワーク ゲートウェイ',
  },
};

const labels = {
  en: { hop: 'Next hop', table: 'Route table', own: 'Azure’s own routes' },
  ja: { hop: '次ホップ', table: 'ルート テーブル', own: 'Azure の既定のルート' },
} as const;

export function rows(hop: FirstHop, to: string | undefined, language: Language): readonly Row[] {
  const { hop: label, table, own } = labels[language];
  const type = types[language][hop.type] ?? hop.type;
  const where = hop.routeTable ? nameOf(hop.routeTable) : hop.isUsers ? undefined : own;
  return [
    { label, value: [to ? `${to} →` : '→', type, hop.address].filter(Boolean).join(' ') },
    ...(where ? [{ label: table, value: where }] : []),
  ];
}
