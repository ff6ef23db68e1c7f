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
  readonly service: Service;
  readonly library?: string;
  readonly type?: number;
  readonly strangeNeeds: readonly string[];
  readonly events: readonly SeenEvent[];
};

/** A service that does not start, and one that may not sign in. */
const kinds: readonly EventKind[] = [7000, 7001, 7023, 7038].map((id) => ['sm', id] as const);

/** What it needs on every Windows, and what it needed before Windows Server 2016. */
const usualNeeds = /^(RPCSS|TermDD)$/i;

/** Windows gives it a process that it shares; one of its own is harmless. */
const ownProcess = 16;

const disabled = 4;

export const termserviceMisconfigured = defineGuestCheck({
  id: 'termservice-misconfigured',
  catalogue: 'RDP.SVCCFG',
  cites: ['service-not-running'],
  facts: ['services', 'termServiceNeeds', 'termServiceLibrary', 'termServiceType'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const service = told.services?.get('TermService');
    if (!service) return { outcome: 'not-applicable' };
    const { termServiceLibrary: library, termServiceType: type } = told;
    const isOddType = type !== undefined && type !== ownProcess;
    const strangeNeeds = (told.termServiceNeeds ?? []).filter((name) => !usualNeeds.test(name));
    const proves = service.start === disabled || service.accountChanged || library !== undefined || isOddType;
    if (!proves && strangeNeeds.length === 0) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      service,
      ...(library === undefined ? {} : { library }),
      ...(isOddType ? { type } : {}),
      strangeNeeds,
      events: seenEvents(also.events, kinds).filter(({ about }) => about === 'TermService'),
    };
    if (service.state === 'running') return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: proves ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Set-up of the Remote Desktop service',
      title: ({ vm, service }: Facts) =>
        service.start === disabled
          ? `The Remote Desktop service of ${vm} is disabled`
          : `The Remote Desktop service of ${vm} is not set up as Windows ships it`,
      sentence: ({ service }) =>
        service.state === 'running'
          ? 'It runs now, but with this set-up it may not start again after a restart.'
          : 'With this set-up it does not start, and without it there is no RDP.',
      rows: (facts) => rows(facts, 'en', { library: 'Library', type: 'Type', needs: 'Also waits for' }),
    },
    ja: {
      name: 'リモート デスクトップ サービスの構成',
      title: ({ vm, service }) =>
        service.start === disabled
          ? `${vm} のリモート デスクトップ サービスが無効になっています`
          : `${vm} のリモート デスクトップ サービスの構成が既定と異なります`,
      sentence: ({ service }) =>
        service.state === 'running'
          ? 'いまは動いていますが、再起動すると起動しないおそれがあります。'
          : 'この構成ではサービスが起動せず、RDP を使えません。',
      rows: (facts) => rows(facts, 'ja', { library: 'ライブラリ', type: '種類', needs: '余分な依存先' }),
    },
  },
});

const rows = (
  { service, library, type, strangeNeeds, events }: Facts,
  language: Language,
  label: Readonly<Record<'library' | 'type' | 'needs', string>>,
): readonly Row[] => [
  serviceRow('TermService', service, language),
  ...(library === undefined ? [] : [{ label: label.library, value: library }]),
  ...(type === undefined ? [] : [{ label: label.type, value: String(type) }]),
  ...(strangeNeeds.length === 0 ? [] : [{ label: label.needs, value: strangeNeeds.join(', ') }]),
  ...eventRows(events, kinds, language),
];
