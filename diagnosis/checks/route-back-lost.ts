import type { Language } from '../../base/language.ts';
import { activityLog } from '../evidence/activity-log.ts';
import { effectiveRoutes } from '../evidence/effective-routes.ts';
import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { nextHop } from '../evidence/next-hop.ts';
import { machineName } from '../machine-name.ts';
import type { WayIn } from '../question.ts';
import { type Hop, hopBack } from '../traffic/hop-back.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { nameOf } from '../wording/name-of.ts';
import { defineCheck, type Row } from './check.ts';

/** What becomes of the answers when they take this hop. */
type Course = keyof typeof courses | 'fine';

export type Facts = {
  readonly vm: string;
  readonly hop: Hop;
  readonly course: keyof typeof courses;
  readonly change?: Change;
};

const courses = {
  lost: {
    en: {
      title: 'are thrown away',
      sentence: 'The route back leads nowhere, so the connection never comes about.',
    },
    ja: { title: 'が破棄されています', sentence: '戻りのルートの行き先がないため、接続が成立しません。' },
  },
  astray: {
    en: {
      title: 'go out another way than the connection came in',
      sentence:
        'A firewall or gateway on that way has not seen the connection begin, so it may drop the replies.',
    },
    ja: {
      title: 'が行きと違う経路を通ります',
      sentence: '戻りの経路では接続の始まりが見えていないため、応答が破棄されることがあります。',
    },
  },
  'through-appliance': {
    en: {
      title: 'go through an appliance',
      sentence:
        'That is fine where the connection comes in through it as well. Azure cannot say whether it lets RDP through.',
    },
    ja: {
      title: 'がアプライアンスを通ります',
      sentence: '行きも同じアプライアンスを通るなら正常です。RDP を通すかどうかは Azure からはわかりません。',
    },
  },
} as const;

export const routeBackLost = defineCheck({
  id: 'route-back-lost',
  catalogue: 'NET.UDR',
  cites: ['route-wrong'],
  part: 'network',
  needs: { networkInterfaces },
  uses: { nextHop, effectiveRoutes, neighbours, activityLog },
  followsFrom: [],
  judge: (given, question) => {
    const hop = hopBack(question, given);
    if (!hop) return { outcome: 'unknown', without: ['nextHop'] };
    const course = courseOf(hop, question.wayIn);
    if (course === 'fine') return { outcome: 'ok' };
    const change = lastChange(given.activityLog, [hop.routeTable]);
    const facts: Facts = { vm: machineName(question), hop, course, ...(change ? { change } : {}) };
    if (course === 'through-appliance') return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: course === 'lost' ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Route back',
      title: ({ vm, course }: Facts) => `Replies from ${vm} ${courses[course].en.title}`,
      sentence: ({ course }) => courses[course].en.sentence,
      rows: (facts) => [
        ...rows(facts, { route: 'Next hop', table: 'Route table', types: types.en }),
        ...changed.en(facts.change),
      ],
    },
    ja: {
      name: '戻りの経路',
      title: ({ vm, course }) => `${vm} からの応答${courses[course].ja.title}`,
      sentence: ({ course }) => courses[course].ja.sentence,
      rows: (facts) => [
        ...rows(facts, { route: '次ホップ', table: 'ルート テーブル', types: types.ja }),
        ...changed.ja(facts.change),
      ],
    },
  },
});

function courseOf({ type }: Hop, { kind }: WayIn): Course {
  const isAppliance = type === 'VirtualAppliance';
  if (type === 'None') return 'lost';
  if (kind === 'public') return isAppliance || type === 'VirtualNetworkGateway' ? 'astray' : 'fine';
  if (type === 'Internet') return 'astray';
  // Bastion's own subnet takes no routes of users: what comes from it comes straight.
  if (isAppliance) return kind === 'bastion' ? 'astray' : 'through-appliance';
  return 'fine';
}

/** As the portal calls them. */
const types: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    None: 'nowhere (dropped)',
    VirtualAppliance: 'virtual appliance',
    VirtualNetworkGateway: 'virtual network gateway',
  },
  ja: {
    None: 'なし(破棄)',
    VirtualAppliance: '仮想アプライアンス',
    VirtualNetworkGateway: '仮想ネットワーク ゲートウェイ',
  },
};

type Terms = {
  readonly route: string;
  readonly table: string;
  readonly types: Readonly<Record<string, string>>;
};

function rows({ hop }: Facts, label: Terms): readonly Row[] {
  const table = hop.routeTable && nameOf(hop.routeTable);
  return [
    {
      label: label.route,
      value: [`${hop.destination} →`, label.types[hop.type] ?? hop.type, hop.address]
        .filter(Boolean)
        .join(' '),
    },
    ...(table ? [{ label: label.table, value: table }] : []),
  ];
}
