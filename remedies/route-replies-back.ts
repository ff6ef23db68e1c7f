import type { Facts } from '../diagnosis/checks/route-back-lost.ts';
import type { EffectiveRoutesValue } from '../diagnosis/evidence/effective-routes.ts';
import type { NextHopValue } from '../diagnosis/evidence/next-hop.ts';
import { cannot } from './parts/cannot.ts';
import { withValue } from './parts/effects.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

const hours = 8;

export const routeRepliesBack = defineRemedy<Facts>({
  id: 'route-replies-back',
  catalogue: 'M51',
  fixes: ['route-back-lost'],
  risk: 'high',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  endsAfterHours: hours,
  takesSeconds: 20,
  // Replies through an appliance are no fault as long as the way in goes through it too.
  fits: ({ facts: { course } }) => course !== 'through-appliance',
  plan,
  effect: (evidence, given) => {
    const { from } = given;
    if (from === undefined || !('steps' in plan(given))) return evidence;
    const routed = withValue<NextHopValue>(evidence, 'next-hop', ({ nextHopAddress: _, ...hop }) => ({
      ...hop,
      nextHopType: 'Internet',
    }));
    return withValue<EffectiveRoutesValue>(routed, 'effective-routes', (routes) => [
      { source: 'User', state: 'Active', prefixes: [from], nextHopType: 'Internet', nextHopAddresses: [] },
      ...routes,
    ]);
  },
  words: {
    en: {
      name: 'Send replies straight back',
      sentence: ({ facts: { vm, hop } }) =>
        `Adds a route so that replies from ${vm} to ${hop.destination} go straight to the Internet for ${hours} hours; every other route stays as it is.`,
      mind: 'For this one address, replies of every machine in the subnet pass by the firewall that the route table leads to. The network team should mend the route itself in the meantime.',
    },
    ja: {
      name: '応答を直接返す',
      sentence: ({ facts: { vm, hop } }) =>
        `${vm} から ${hop.destination} への応答が ${hours} 時間だけインターネットへ直接出るように、ルートを 1 つ追加します。ほかのルートは変えません。`,
      mind: 'このアドレス宛ての応答は、同じサブネットの全マシンで、ルート テーブルが指すファイアウォールを通らなくなります。その間に、元のルートの修正をネットワーク担当へ依頼してください。',
    },
  },
});

function plan({ facts: { hop }, from, question, change }: RemedyCase<Facts>): Planned {
  if (question.wayIn.kind !== 'public' || from === undefined)
    return cannot(
      'Which way replies should take inside private networks only the network team knows. Ask them to correct the route.',
      'プライベート ネットワーク内の正しい戻りの経路は、ネットワーク担当にしかわかりません。ルートの修正を依頼してください。',
    );
  if (hop.routeTable === undefined)
    return cannot(
      'No route table of yours decides this: the route comes from a gateway or from another network. Ask the network team.',
      'このルートはルート テーブルではなく、ゲートウェイなど別の場所から来ています。ネットワーク担当に相談してください。',
    );
  return {
    steps: [
      {
        kind: 'route',
        route: `${hop.routeTable}/routes/rdp-bot-CH-${change}`,
        set: { addressPrefix: from, nextHopType: 'Internet' },
      },
    ],
  };
}
