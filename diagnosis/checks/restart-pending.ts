import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Pending = Readonly<Record<'servicing' | 'update' | 'renames' | 'name', boolean>>;

type Facts = { readonly vm: string; readonly pending: Pending; readonly minutesUp: number | undefined };

export const restartPending = defineGuestCheck({
  id: 'restart-pending',
  catalogue: 'RES.PEND',
  cites: 'beyond',
  facts: ['pendingRestart'],
  also: ['minutesSinceBoot'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ pendingRestart: pending }, { also, question }) => {
    // Files wait to be renamed on most machines, and nothing is wrong with them.
    if (!pending || !(pending.servicing || pending.update || pending.name)) return { outcome: 'ok' };
    const minutesUp = also.minutesSinceBoot.state === 'value' ? also.minutesSinceBoot.value : undefined;
    return { outcome: 'warning', facts: { vm: machineName(question), pending, minutesUp } };
  },
  words: {
    en: {
      name: 'Pending restart',
      title: ({ vm }: Facts) => `${vm} waits for a restart`,
      sentence: () =>
        'Until then parts of Windows may be half changed. Plan the restart; it drops every session.',
      rows: (facts) =>
        rows(facts, {
          for: 'Waits for',
          servicing: 'Windows components',
          update: 'Windows Update',
          name: 'a new computer name',
          up: 'Running for',
          days: (days) => `${days} days`,
        }),
    },
    ja: {
      name: '再起動の保留',
      title: ({ vm }) => `${vm} は再起動待ちです`,
      sentence: () =>
        '再起動するまで、Windows の一部が変更の途中かもしれません。全セッションが切断されるため、計画して再起動します。',
      rows: (facts) =>
        rows(facts, {
          for: '理由',
          servicing: 'Windows コンポーネント',
          update: 'Windows Update',
          name: 'コンピューター名の変更',
          up: '稼働時間',
          days: (days) => `${days} 日`,
        }),
    },
  },
});

type Labels = Readonly<Record<'for' | 'servicing' | 'update' | 'name' | 'up', string>> & {
  readonly days: (days: number) => string;
};

function rows({ pending, minutesUp }: Facts, label: Labels) {
  const reasons = (['servicing', 'update', 'name'] as const).filter((reason) => pending[reason]);
  return [
    { label: label.for, value: reasons.map((reason) => label[reason]).join(', ') },
    ...(minutesUp === undefined
      ? []
      : [{ label: label.up, value: label.days(Math.floor(minutesUp / 1440)) }]),
  ];
}
