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

type Facts = { readonly vm: string; readonly hop: Hop; readonly change?: Change };

/** What becomes of the answers when they take this hop. */
type Course = 'lost' | 'astray' | 'through-appliance' | 'fine';

export const routeBackLost = defineCheck({
  id: 'route-back-lost',
  catalogue: 'NET.UDR',
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
    const facts: Facts = { vm: machineName(question), hop, ...(change ? { change } : {}) };
    if (course === 'through-appliance') return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: course === 'lost' ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Route back to the person',
      title: ({ vm, hop }: Facts) =>
        hop.type === 'None'
          ? `Answers from ${vm} are thrown away`
          : `Answers from ${vm} take another way than the questions`,
      sentence: ({ hop }) =>
        hop.type === 'None'
          ? `The route to ${hop.destination} leads nowhere, so the connection never comes about.`
          : `They go to ${hop.address ?? hop.type} first. What stands there has not seen the connection begin and may drop it.`,
      rows: (facts) => [
        ...rows(facts, { route: 'Next hop', table: 'Route table' }),
        ...changed.en(facts.change),
      ],
    },
    ja: {
      name: '戻りの経路',
      title: ({ vm, hop }) =>
        hop.type === 'None'
          ? `${vm} からの応答が破棄されています`
          : `${vm} からの応答が行きと違う経路を通ります`,
      sentence: ({ hop }) =>
        hop.type === 'None'
          ? `${hop.destination} へのルートの行き先がないため、接続が成立しません。`
          : `応答はまず ${hop.address ?? hop.type} に送られます。そこでは接続の始まりが見えていないため、破棄されることがあります。`,
      rows: (facts) => [
        ...rows(facts, { route: '次ホップ', table: 'ルート テーブル' }),
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

function rows({ hop }: Facts, label: Readonly<Record<'route' | 'table', string>>): readonly Row[] {
  const table = hop.routeTable && nameOf(hop.routeTable);
  return [
    { label: label.route, value: `${hop.destination} → ${hop.type}${hop.address ? ` ${hop.address}` : ''}` },
    ...(table ? [{ label: label.table, value: table }] : []),
  ];
}
