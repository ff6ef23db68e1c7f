import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { startOf } from '../wording/service-row.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly isOff: boolean; readonly events: readonly SeenEvent[] };

const kinds: readonly EventKind[] = [
  ['gp', 1006],
  ['gp', 1030],
  ['gp', 1053],
  ['gp', 1055],
  ['gp', 1058],
  ['gp', 1129],
];

const disabled = 4;

export const policyKeepsChanging = defineGuestCheck({
  id: 'policy-keeps-changing',
  catalogue: 'CFG.GPO',
  cites: 'beyond',
  facts: ['groupPolicyStart'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: ['clock-wrong', 'dns-servers-wrong', 'no-domain-controller', 'domain-trust-broken'],
  judge: ({ groupPolicyStart }, { also, question }) => {
    const isOff = groupPolicyStart === disabled;
    const events = seenEvents(also.events, kinds);
    if (!isOff && events.length === 0) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { vm: machineName(question), isOff, events } };
  },
  words: {
    en: {
      name: 'Group Policy',
      title: ({ vm, isOff }: Facts) =>
        isOff ? `Group Policy is switched off on ${vm}` : `Group Policy cannot be read on ${vm}`,
      sentence: ({ isOff }) =>
        isOff
          ? 'Somebody disabled its service, perhaps to keep a value from changing back. No policy is applied any more. Switch it on again and have the policy itself changed.'
          : 'Policies that are set now may be old ones. What a policy sets comes back after every change on the machine.',
      rows: ({ isOff, events }) => [
        ...(isOff ? [{ label: 'Service', value: `gpsvc · ${startOf(disabled, 'en')}` }] : []),
        ...eventRows(events, kinds, 'en'),
      ],
    },
    ja: {
      name: 'グループ ポリシー',
      title: ({ vm, isOff }) =>
        isOff ? `${vm} のグループ ポリシーが無効になっています` : `${vm} でグループ ポリシーを読み取れません`,
      sentence: ({ isOff }) =>
        isOff
          ? '値が戻るのを防ぐためにサービスが無効にされた可能性があります。ポリシーが一切適用されないため、有効に戻したうえで、ポリシー側を変更します。'
          : '現在のポリシーの値は古いかもしれません。ポリシーで設定される値は、マシン側で変えても元に戻ります。',
      rows: ({ isOff, events }) => [
        ...(isOff ? [{ label: 'サービス', value: `gpsvc · ${startOf(disabled, 'ja')}` }] : []),
        ...eventRows(events, kinds, 'ja'),
      ],
    },
  },
});
