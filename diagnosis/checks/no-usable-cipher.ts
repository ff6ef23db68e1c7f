import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import type { FactValue } from '../../guest/facts/index.ts';
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
  /** How many suites the policy lists, where none of them can be used. */
  readonly listed?: number;
  /** What is switched off, where it leaves nothing. */
  readonly off?: string;
  readonly handshake?: Handshake;
  readonly events: readonly SeenEvent[];
};

export const noUsableCipher = defineGuestCheck({
  id: 'no-usable-cipher',
  catalogue: 'TLS.CIPHER',
  cites: 'beyond',
  facts: ['cipherSuites', 'schannelOff'],
  also: ['handshake', 'tlsProtocols', 'events'],
  needs: {},
  uses: {},
  followsFrom: ['every-tls-off', 'only-old-tls', 'tls12-off'],
  judge: ({ cipherSuites, schannelOff }, { also: { handshake, tlsProtocols, events }, question }) => {
    const test = selfTest(handshake, tlsProtocols);
    const isListEmpty = cipherSuites !== undefined && cipherSuites.listed > 0 && cipherSuites.usable === 0;
    const isNothingLeft = schannelOff !== undefined && leavesNothing(schannelOff);
    if (test === 'works' || !(isListEmpty || isNothingLeft)) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      ...(isListEmpty ? { listed: cipherSuites.listed } : {}),
      ...(isNothingLeft ? { off: schannelOff } : {}),
      ...(handshake.state === 'value' ? { handshake: handshake.value } : {}),
      events: seenEvents(events, tlsEvents).filter(isOfServer),
    };
    // A certificate of another kind than RSA may do with suites that are not counted.
    return { outcome: 'problem', certainty: test === 'fails' ? 'likely' : 'possible', facts };
  },
  words: {
    en: {
      name: 'Ciphers',
      title: ({ vm }: Facts) => `${vm} has no cipher in common with the clients`,
      sentence: ({ listed }) =>
        `${listed === undefined ? 'What TLS would encrypt with is switched off in the registry' : 'A policy lists the ciphers that may be used, and none of them works with the RDP certificate'}. Windows drops the connection before anybody can sign in.`,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: '暗号スイート',
      title: ({ vm }) => `${vm} に、クライアントと共通で使える暗号がありません`,
      sentence: ({ listed }) =>
        `${listed === undefined ? 'TLS の暗号がレジストリで無効にされています' : 'ポリシーで許可された暗号スイートの中に、RDP の証明書で使えるものがありません'}。そのため、サインインの前に接続が切れます。`,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

/** Switched off in Schannel, such as `C:AES_128/128,AES_256/256 K:ECDH`: both ciphers of TLS 1.2, or every exchange of keys. */
function leavesNothing(off: FactValue<'schannelOff'>): boolean {
  const parts = off.split(' ').map((part) => part.split(':'));
  const named = (letter: string) => parts.find(([kind]) => kind === letter)?.[1]?.split(',') ?? [];
  const [ciphers, exchanges] = [named('C'), named('K')];
  return (
    ['AES_128/128', 'AES_256/256'].every((cipher) => ciphers.includes(cipher)) ||
    ['Diffie-Hellman', 'ECDH', 'PKCS'].every((exchange) => exchanges.includes(exchange))
  );
}

const rows = ({ listed, off, handshake, events }: Facts, language: Language) => [
  ...(listed === undefined
    ? []
    : [registryRow([securityKeys.cipherSuites, 'Functions'], usable[language](listed), language)]),
  ...(off === undefined ? [] : [registryRow([securityKeys.schannel, 'Enabled = 0'], off, language)]),
  ...selfTestRows(handshake, language),
  ...eventRows(events, tlsEvents, language),
];

const usable = {
  en: (listed: number) => `${listed} listed, 0 usable`,
  ja: (listed: number) => `${listed} 件(使えるもの 0 件)`,
} as const;
