import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { selfTest } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import { selfTestRows } from '../wording/self-test-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  /** No TLS at all, or the encryption level that needs FIPS mode without it. */
  readonly fault: 'no-tls' | 'fips-level';
  readonly own: FactValue<'listenerSettings'>;
  readonly policy: Partial<FactValue<'policy'>>;
  readonly worksNow: boolean;
  readonly handshake?: Handshake;
};

/** RDP's own security, which offers neither TLS nor NLA. */
const plainRdp = 0;

const fipsLevel = 4;

export const weakSecurityLayer = defineGuestCheck({
  id: 'weak-security-layer',
  catalogue: 'TLS.LEVEL',
  cites: 'beyond',
  facts: ['listenerSettings', 'policy'],
  also: ['handshake', 'tlsProtocols', 'securityOptions'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ listenerSettings: own, policy = {} as Facts['policy'] }, { also, question }) => {
    if (!own) return { outcome: 'not-applicable' };
    const { handshake, tlsProtocols, securityOptions } = also;
    const test = selfTest(handshake, tlsProtocols);
    const seen = knownValue(handshake);
    const facts = (fault: Facts['fault']): Facts => ({
      vm: machineName(question),
      fault,
      own,
      policy,
      worksNow: test === 'works',
      ...(seen ? { handshake: seen } : {}),
    });
    const isPlain = (policy.securityLayer ?? own.securityLayer) === plainRdp || own.allowNegotiation === 0;
    if (isPlain) {
      if (test === 'works') return { outcome: 'warning', facts: facts('no-tls') };
      const isProven = seen?.outcome === 'plain' && requiresNla(policy, own);
      return { outcome: 'problem', certainty: isProven ? 'likely' : 'possible', facts: facts('no-tls') };
    }
    const isFips = knownValue(securityOptions)?.fips === 1;
    if ((policy.minEncryptionLevel ?? own.minEncryptionLevel) !== fipsLevel || isFips || test === 'works')
      return { outcome: 'ok' };
    if (test === 'not-known') return { outcome: 'warning', facts: facts('fips-level') };
    const certainty = seen?.outcome === 'tls-failed' ? 'likely' : 'possible';
    return { outcome: 'problem', certainty, facts: facts('fips-level') };
  },
  words: {
    en: {
      name: 'Security layer',
      title: ({ vm, fault }: Facts) =>
        fault === 'no-tls'
          ? `RDP on ${vm} offers no TLS`
          : `RDP on ${vm} asks for FIPS encryption, and FIPS mode is off`,
      sentence: (facts) =>
        `${why[facts.fault].en}${facts.worksNow ? ' It still works; the setting counts from the next start of the service.' : ''}${decidedByPolicy(facts) ? ' A policy sets it; a local change would not last.' : ''}`,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'セキュリティ層',
      title: ({ vm, fault }) =>
        fault === 'no-tls'
          ? `${vm} の RDP が TLS を受け付けません`
          : `${vm} の RDP は FIPS の暗号化を求めていますが、FIPS モードが無効です`,
      sentence: (facts) =>
        `${why[facts.fault].ja}${facts.worksNow ? 'いまは接続できますが、サービスの次の起動から有効になります。' : ''}${decidedByPolicy(facts) ? 'ポリシーによる設定のため、VM 側で変えても元に戻ります。' : ''}`,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const why = {
  'no-tls': {
    en: 'Only RDP’s own, weak security is left, without network level authentication. Clients that insist on either do not connect.',
    ja: 'RDP 独自の弱い保護だけが残り、ネットワーク レベル認証(NLA)も使えません。TLS や NLA を必須とするクライアントは接続できません。',
  },
  'fips-level': {
    en: 'The encryption level allows only what FIPS approves, and Windows is not set up for that. Connections may end before anybody can sign in.',
    ja: '暗号化レベルが FIPS 準拠のみになっていますが、Windows 側がそれに対応していません。サインインの前に接続が切れる可能性があります。',
  },
} as const;

const decidedByPolicy = ({ fault, policy }: Facts): boolean =>
  fault === 'no-tls' ? policy.securityLayer === plainRdp : policy.minEncryptionLevel === fipsLevel;

function rows({ fault, own, policy, handshake }: Facts, language: Language): readonly Row[] {
  const values =
    fault === 'no-tls'
      ? ([
          ['SecurityLayer', own.securityLayer, policy.securityLayer],
          ['fAllowSecProtocolNegotiation', own.allowNegotiation, undefined],
        ] as const)
      : ([['MinEncryptionLevel', own.minEncryptionLevel, policy.minEncryptionLevel]] as const);
  return [
    ...values.flatMap(([name, local, set]) => [
      registryRow([registryKeys.listener, name], local, language),
      ...(set === undefined ? [] : [registryRow([registryKeys.terminalServicesPolicy, name], set, language)]),
    ]),
    ...selfTestRows(handshake, language),
  ];
}
