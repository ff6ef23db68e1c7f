import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, eventsOf } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly connections: number | undefined;
  readonly events: readonly SeenEvent[];
};

const kinds: readonly EventKind[] = [
  ['ip', 4227],
  ['ip', 4231],
];

/** As many as Windows hands out by default, less a few. */
const many = 15_000;

export const portsExhausted = defineGuestCheck({
  id: 'ports-exhausted',
  catalogue: 'RES.PORTS',
  cites: ['socket-failed'],
  facts: ['events'],
  also: ['tcpConnections'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ events }, { also, question }) => {
    const seen = eventsOf(events, kinds);
    const connections = also.tcpConnections.state === 'value' ? also.tcpConnections.value : undefined;
    if (seen.length === 0 && (connections ?? 0) < many) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), connections, events: seen };
    return seen.length > 0
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Network ports',
      title: ({ vm }: Facts) => `${vm} has run out of network ports`,
      sentence: () =>
        'A program opens connections and does not let go of them. New ones fail, those to the domain too. A restart helps until the program is found.',
      rows: ({ connections, events }) => rows(connections, 'Connections', eventRows(events, kinds, 'en')),
    },
    ja: {
      name: 'ネットワーク ポート',
      title: ({ vm }) => `${vm} のネットワーク ポートが枯渇しています`,
      sentence: () =>
        '接続を解放しないプログラムがあり、ドメインへの接続を含め、新しい接続に失敗します。再起動で一時的に回復しますが、原因のプログラムを特定する必要があります。',
      rows: ({ connections, events }) => rows(connections, '接続数', eventRows(events, kinds, 'ja')),
    },
  },
});

const rows = (connections: number | undefined, label: string, events: ReturnType<typeof eventRows>) => [
  ...(connections === undefined ? [] : [{ label, value: String(connections) }]),
  ...events,
];
