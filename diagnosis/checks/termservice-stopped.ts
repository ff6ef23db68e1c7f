import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import type { Service } from '../../guest/facts/services.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { serviceRow } from '../wording/service-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly service?: Service;
  readonly events: readonly SeenEvent[];
};

/** What Windows notes of a service that does not start, hangs or ends. */
const kinds: readonly EventKind[] = [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038].map(
  (id) => ['sm', id] as const,
);

export const termserviceStopped = defineGuestCheck({
  id: 'termservice-stopped',
  catalogue: 'RDP.SVC',
  cites: ['service-not-running'],
  facts: ['services'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: ['safe-mode', 'termservice-misconfigured'],
  judge: ({ services }, { also, question }) => {
    const service = services?.get('TermService');
    if (service?.state === 'running') return { outcome: 'ok' };
    if (service?.state === 'unknown')
      return { outcome: 'unknown', without: [], unread: [{ fact: 'services', why: 'failed' }] };
    const facts: Facts = {
      vm: machineName(question),
      ...(service ? { service } : {}),
      events: seenEvents(also.events, kinds).filter(({ about }) => about === 'TermService'),
    };
    // On its way up it may arrive in a moment.
    return { outcome: 'problem', certainty: service?.state === 'pending' ? 'likely' : 'sure', facts };
  },
  words: {
    en: {
      name: 'Remote Desktop service',
      title: ({ vm, service }: Facts) =>
        service?.state === 'pending'
          ? `The Remote Desktop service of ${vm} hangs while it starts or stops`
          : `The Remote Desktop service of ${vm} is not running`,
      sentence: () => 'Without it nothing on the machine accepts RDP connections.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'リモート デスクトップ サービス',
      title: ({ vm, service }) =>
        service?.state === 'pending'
          ? `${vm} のリモート デスクトップ サービスが開始または停止の途中で止まっています`
          : `${vm} のリモート デスクトップ サービスが動いていません`,
      sentence: () => 'このサービスが動いていないと、RDP 接続を受け付けられません。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ service, events }: Facts, language: Language): readonly Row[] => [
  serviceRow('TermService', service, language),
  ...eventRows(events, kinds, language),
];
