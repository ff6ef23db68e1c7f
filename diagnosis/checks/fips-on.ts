import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import { selfTest } from '../inside/self-test.ts';
import { isOfServer, tlsEvents } from '../inside/tls-case.ts';
import { machineName } from '../machine-name.ts';
import { eventRows, seenEvents } from '../wording/event-rows.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import { selfTestRows } from '../wording/self-test-row.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly handshake?: Handshake;
  readonly events: readonly SeenEvent[];
};

export const fipsOn = defineGuestCheck({
  id: 'fips-on',
  catalogue: 'TLS.FIPS',
  cites: 'beyond',
  facts: ['securityOptions'],
  also: ['handshake', 'tlsProtocols', 'events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ securityOptions }, { also: { handshake, tlsProtocols, events }, question }) => {
    if (securityOptions?.fips !== 1) return { outcome: 'ok' };
    const test = selfTest(handshake, tlsProtocols);
    const facts: Facts = {
      vm: machineName(question),
      ...(handshake.state === 'value' ? { handshake: handshake.value } : {}),
      events: seenEvents(events, tlsEvents).filter(isOfServer),
    };
    // Many turn it on for good, and Windows of today speaks TLS with it.
    if (test !== 'fails') return { outcome: 'warning', facts };
    const isTls = facts.handshake?.outcome === 'tls-failed';
    return { outcome: 'problem', certainty: isTls && facts.events.length > 0 ? 'likely' : 'possible', facts };
  },
  words: {
    en: {
      name: 'FIPS mode',
      title: ({ vm, handshake }: Facts) =>
        handshake?.outcome === 'tls'
          ? `${vm} runs in FIPS mode`
          : `FIPS mode on ${vm} may leave no way to encrypt`,
      sentence: ({ handshake }) =>
        `Windows may only use algorithms that FIPS approves. ${handshake?.outcome === 'tls' ? 'RDP works with that; only old clients may find nothing in common with it.' : 'Where TLS settings or clients are older, nothing is left in common, and the connection ends before anybody can sign in.'}`,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'FIPS モード',
      title: ({ vm, handshake }) =>
        handshake?.outcome === 'tls'
          ? `${vm} は FIPS モードで動いています`
          : `${vm} の FIPS モードで、暗号化の方式が合わない可能性があります`,
      sentence: ({ handshake }) =>
        `FIPS が認めたアルゴリズムしか使えない設定です。${handshake?.outcome === 'tls' ? 'RDP は動作していますが、古いクライアントは接続できないことがあります。' : 'TLS の設定やクライアントが古いと共通の方式がなくなり、サインインの前に接続が切れます。'}`,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ handshake, events }: Facts, language: Language) => [
  registryRow([securityKeys.fips, 'Enabled'], 1, language),
  ...selfTestRows(handshake, language),
  ...eventRows(events, tlsEvents, language),
];
