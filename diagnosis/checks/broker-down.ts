import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  /** Services of the broker that are installed here and do not run. */
  readonly stopped: readonly string[];
  readonly isBroker: boolean;
  readonly events: readonly SeenEvent[];
};

const kinds: readonly EventKind[] = [
  ['sb', 2056],
  ['bc', 1296],
];

const brokerServices = ['Tssdis', 'MSSQL$MICROSOFT##WID'];

export const brokerDown = defineGuestCheck({
  id: 'broker-down',
  catalogue: 'BRK.DOWN',
  cites: ['broker-renamed'],
  facts: ['roles', 'services', 'farm'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: ['broker-renamed', 'redirected-by-broker'],
  judge: ({ roles, services, farm }, { also, question }) => {
    const isBroker = roles?.connectionBroker === true;
    if (!isBroker && !farm?.isMember) return { outcome: 'not-applicable' };
    const stopped = isBroker
      ? brokerServices.filter((name) => {
          const service = services?.get(name);
          return service !== undefined && service.state !== 'running';
        })
      : [];
    const events = seenEvents(also.events, kinds);
    if (stopped.length === 0 && events.length === 0) return { outcome: 'ok' };
    return {
      outcome: 'problem',
      certainty: stopped.length > 0 ? 'sure' : 'likely',
      facts: { vm: machineName(question), stopped, isBroker, events },
    };
  },
  words: {
    en: {
      name: 'Connection broker',
      title: ({ vm, isBroker }: Facts) =>
        isBroker
          ? `The connection broker on ${vm} does not work`
          : `The connection broker of ${vm} does not answer`,
      sentence: ({ stopped }) =>
        stopped.length > 0
          ? 'Services that it needs do not run, so it sends nobody to a session. Administrators get in with mstsc /admin.'
          : 'The event log says that it does not reach its database or takes no calls. Administrators get in with mstsc /admin.',
      rows: ({ stopped, events }) => [
        ...stopped.map((name) => ({ label: 'Not running', value: name })),
        ...eventRows(events, kinds, 'en'),
      ],
    },
    ja: {
      name: '接続ブローカー',
      title: ({ vm, isBroker }) =>
        isBroker ? `${vm} の接続ブローカーが動作していません` : `${vm} の接続ブローカーが応答していません`,
      sentence: ({ stopped }) =>
        stopped.length > 0
          ? '必要なサービスが停止しているため、セッションへの振り分けができません。管理者は mstsc /admin で接続できます。'
          : 'データベースに接続できないか、呼び出しを受け付けていないという記録があります。管理者は mstsc /admin で接続できます。',
      rows: ({ stopped, events }) => [
        ...stopped.map((name) => ({ label: '停止中', value: name })),
        ...eventRows(events, kinds, 'ja'),
      ],
    },
  },
});
