import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import { couldNotRead } from '../inside/could-not-read.ts';
import { selfTest } from '../inside/self-test.ts';
import { isOfServer, tlsEvents } from '../inside/tls-case.ts';
import { machineName } from '../machine-name.ts';
import { eventRows, seenEvents } from '../wording/event-rows.ts';
import { selfTestRows } from '../wording/self-test-row.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly handshake: Handshake; readonly events: readonly SeenEvent[] };

/** Windows' code of a connection that was refused: nobody listens. */
const refused = '0000274d';

export const handshakeFails = defineGuestCheck({
  id: 'handshake-fails',
  catalogue: 'beyond',
  cites: 'beyond',
  facts: [],
  also: ['handshake', 'tlsProtocols', 'events'],
  needs: {},
  uses: {},
  // Everything that shows as this: alone it says that the cause is none that we know.
  followsFrom: [
    'termservice-stopped',
    'port-taken-by-another',
    'port-proxied',
    'logons-disabled',
    'memory-exhausted',
    'weak-security-layer',
    'certificate-store-renamed',
    'machine-keys-access-changed',
    'key-file-gone',
    'key-not-readable',
    'bound-certificate-unfit',
    'certificate-missing',
    'certificate-expired',
    'every-tls-off',
    'only-old-tls',
    'tls12-off',
    'no-usable-cipher',
    'fips-on',
    'under-attack',
  ],
  judge: (_, { also: { handshake, tlsProtocols, events }, question }) => {
    if (handshake.state === 'unknown' && handshake.code !== refused)
      return couldNotRead('handshake', handshake);
    if (handshake.state !== 'value') return { outcome: 'not-applicable' };
    const { outcome } = handshake.value;
    if (outcome === 'tls') return { outcome: 'ok' };
    // Plain RDP is an answer, and has a check of its own.
    if (outcome === 'plain') return { outcome: 'not-applicable' };
    const isOwnFault = outcome === 'tls-failed' && selfTest(handshake, tlsProtocols) !== 'fails';
    if (isOwnFault) return { outcome: 'not-applicable' };
    const facts: Facts = {
      vm: machineName(question),
      handshake: handshake.value,
      events: seenEvents(events, tlsEvents).filter(isOfServer),
    };
    return { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'RDP tried from inside',
      title: ({ vm, handshake }: Facts) =>
        handshake.outcome === 'timeout'
          ? `RDP on ${vm} does not answer`
          : `${vm} accepts RDP connections and breaks them off`,
      sentence: () =>
        'The machine itself could not speak RDP to its own port, so the network in between is not to blame. The events may say why; often a restart of the Remote Desktop service helps.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: '内部からの RDP 接続テスト',
      title: ({ vm, handshake }) =>
        handshake.outcome === 'timeout'
          ? `${vm} の RDP が応答しません`
          : `${vm} は RDP の接続を受け付けた後に切断します`,
      sentence: () =>
        'マシンの内部から自分のポートに接続しても RDP が成立しないため、途中のネットワークが原因ではありません。原因はイベントに残っていることがあります。リモート デスクトップ サービスの再起動で直る場合もあります。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ handshake, events }: Facts, language: Language) => [
  ...selfTestRows(handshake, language),
  ...eventRows(events, tlsEvents, language),
];
