import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';
import { peeringState } from './peering-state.ts';

/** Two networks that are not peered, or not any more, or whose peering lets nothing through by itself. */
export function peering(facts: PathFacts): readonly PathFinding[] {
  const tie = peeringState(facts);
  if (!tie || tie.kind === 'connected') return [];
  const { here, there, states, at } = tie;
  const seen = ['source-virtual-network', 'destination-virtual-network'];
  const names = `${here.name} → ${there.name}`;
  if (tie.kind === 'not-connected') {
    const shown = states.map((state) => state ?? '-').join(' / ');
    return [
      {
        id: 'networks-not-connected',
        ...problem('sure'),
        cites: 'beyond',
        words: {
          en: {
            title: `The networks ${here.name} and ${there.name} are not connected`,
            sentence: states.includes(undefined)
              ? 'No peering leads from one to the other, and no route leads another way.'
              : 'Their peering is not connected on both sides, and no route leads another way.',
            action:
              'Peer the two networks on both sides. A peering that is disconnected is deleted and made again.',
            rows: [{ label: 'Peering', value: `${names}: ${shown}`, at }],
          },
          ja: {
            title: `仮想ネットワーク ${here.name} と ${there.name} がつながっていません`,
            sentence: states.includes(undefined)
              ? '両者の間にピアリングがなく、別の経路もありません。'
              : 'ピアリングが両側で接続済みになっておらず、別の経路もありません。',
            action: '両側でピアリングを設定します。切断状態のピアリングは、削除して作り直します。',
            rows: [{ label: 'ピアリング', value: `${names}:${shown}`, at }],
          },
        },
        seen: [...seen, 'source-next-hop'],
      },
    ];
  }
  return [
    {
      id: 'peering-closed',
      ...problem('likely'),
      cites: 'beyond',
      words: {
        en: {
          title: `The peering of ${here.name} and ${there.name} does not allow traffic`,
          sentence:
            'Access to the other network is switched off on one side, so that the default rules deny it. A rule of your own can still allow it.',
          action: 'Allow access to the peered network on both sides, or add a rule for exactly this traffic.',
          rows: [{ label: 'Peering', value: names, at }],
        },
        ja: {
          title: `${here.name} と ${there.name} のピアリングで通信が許可されていません`,
          sentence:
            '片側で相手のネットワークへのアクセスが無効なため、既定の規則で拒否されます。個別の規則で許可することはできます。',
          action: '両側でアクセスを許可するか、この通信だけを許可する規則を追加します。',
          rows: [{ label: 'ピアリング', value: names, at }],
        },
      },
      seen,
    },
  ];
}
