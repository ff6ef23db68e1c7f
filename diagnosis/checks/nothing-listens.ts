import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import type { Service } from '../../guest/facts/services.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { rdpPortOf } from '../inside/rdp-port.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { serviceRow } from '../wording/service-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly port: number;
  readonly service?: Service;
  readonly events: readonly SeenEvent[];
};

/** The listener went down, could not start, or stopped. */
const kinds: readonly EventKind[] = [
  ['rs', 1035],
  ['rs', 1036],
  ['ro', 259],
];

export const nothingListens = defineGuestCheck({
  id: 'nothing-listens',
  catalogue: 'RDP.NOLISTEN',
  cites: ['listens-elsewhere', 'service-not-running'],
  facts: ['portOwners', 'services'],
  also: ['listenerSettings', 'handshake', 'events'],
  needs: {},
  uses: {},
  followsFrom: [
    'safe-mode',
    'remote-desktop-off-by-policy',
    'remote-desktop-off',
    'termservice-misconfigured',
    'termservice-stopped',
    'listener-disabled',
    'port-range-excluded',
    'bound-to-one-adapter',
    'listens-on-another-port',
  ],
  judge: ({ portOwners = [], services }, { also, question }) => {
    if (portOwners.length > 0 || rdpAnswers(also.handshake)) return { outcome: 'ok' };
    const service = services?.get('TermService');
    const facts: Facts = {
      vm: machineName(question),
      port: rdpPortOf(also.listenerSettings),
      ...(service ? { service } : {}),
      events: seenEvents(also.events, kinds),
    };
    return { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Listening on the RDP port',
      title: ({ vm, port }: Facts) => `Nothing listens on TCP ${port} of ${vm}`,
      sentence: ({ service }) =>
        service?.state === 'running'
          ? 'The Remote Desktop service runs, but its listener did not start. Restarting the service often helps; the events say why it failed.'
          : 'The Remote Desktop service, which would listen there, does not run.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'RDP のポートの待ち受け',
      title: ({ vm, port }) => `${vm} の TCP ${port} で待ち受けているものがありません`,
      sentence: ({ service }) =>
        service?.state === 'running'
          ? 'リモート デスクトップ サービスは動いていますが、リスナーが起動していません。サービスの再起動で直ることが多く、原因はイベントでわかります。'
          : '待ち受けるはずのリモート デスクトップ サービスが動いていません。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ service, events }: Facts, language: Language): readonly Row[] => [
  serviceRow('TermService', service, language),
  ...eventRows(events, kinds, language),
];
