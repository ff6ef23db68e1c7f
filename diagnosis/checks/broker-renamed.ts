import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, eventsOf } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly name: string | undefined;
  readonly events: readonly SeenEvent[];
};

const renamed: readonly EventKind[] = [['nc', 6011]];

/** What a broker says that no longer finds itself in its database. */
const lost: readonly EventKind[] = [
  ['sb', 2056],
  ['bc', 1296],
];

export const brokerRenamed = defineGuestCheck({
  id: 'broker-renamed',
  catalogue: 'BRK.RENAMED',
  cites: ['broker-renamed'],
  facts: ['roles', 'events'],
  also: ['computerName'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, events }, { also, question }) => {
    if (!roles?.connectionBroker) return { outcome: 'not-applicable' };
    const renames = eventsOf(events, renamed);
    if (renames.length === 0) return { outcome: 'ok' };
    const failures = eventsOf(events, lost);
    const name = also.computerName.state === 'value' ? also.computerName.value : undefined;
    const facts: Facts = { vm: machineName(question), name, events: [...renames, ...failures] };
    return failures.length > 0
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Name of the broker',
      title: ({ vm }: Facts) => `The connection broker on ${vm} was renamed`,
      sentence: () =>
        'Its database still knows the old name, so it sends nobody to a session. It needs its old name back, or the farm has to be built anew after an export.',
      rows: ({ name, events }) => rows(name, 'Name now', eventRows(events, [...renamed, ...lost], 'en')),
    },
    ja: {
      name: '接続ブローカーの名前',
      title: ({ vm }) => `接続ブローカー ${vm} の名前が変更されています`,
      sentence: () =>
        'データベースには以前の名前が残っているため、セッションへの振り分けができません。名前を戻すか、エクスポートしたうえでファームを作り直します。',
      rows: ({ name, events }) => rows(name, '現在の名前', eventRows(events, [...renamed, ...lost], 'ja')),
    },
  },
});

const rows = (name: string | undefined, label: string, events: ReturnType<typeof eventRows>) => [
  ...(name === undefined ? [] : [{ label, value: name }]),
  ...events,
];
