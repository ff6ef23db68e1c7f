import { knownValue } from '../../guest/facts/fact.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { selfTest } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import {
  fipsLevel,
  isSetByPolicy,
  plainRdp,
  type SecurityLayerFacts,
  securityLayerRows,
  securityLayerWhy,
} from '../wording/security-layer.ts';
import { defineGuestCheck } from './guest-check.ts';

export const weakSecurityLayer = defineGuestCheck({
  id: 'weak-security-layer',
  catalogue: 'TLS.LEVEL',
  cites: 'beyond',
  facts: ['listenerSettings', 'policy'],
  also: ['handshake', 'tlsProtocols', 'securityOptions'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ listenerSettings: own, policy: set }, { also, question }) => {
    if (!own) return { outcome: 'not-applicable' };
    const policy: SecurityLayerFacts['policy'] = set ?? {};
    const { handshake, tlsProtocols, securityOptions } = also;
    const test = selfTest(handshake, tlsProtocols);
    const seen = knownValue(handshake);
    const facts = (fault: SecurityLayerFacts['fault']): SecurityLayerFacts => ({
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
      title: ({ vm, fault }: SecurityLayerFacts) =>
        fault === 'no-tls'
          ? `RDP on ${vm} offers no TLS`
          : `RDP on ${vm} asks for FIPS encryption, and FIPS mode is off`,
      sentence: (facts) =>
        `${securityLayerWhy[facts.fault].en}${facts.worksNow ? ' It still works; the setting counts from the next start of the service.' : ''}${isSetByPolicy(facts) ? ' A policy sets it; a local change would not last.' : ''}`,
      rows: (facts) => securityLayerRows(facts, 'en'),
    },
    ja: {
      name: 'セキュリティ層',
      title: ({ vm, fault }) =>
        fault === 'no-tls'
          ? `${vm} の RDP が TLS を受け付けません`
          : `${vm} の RDP は FIPS の暗号化を求めていますが、FIPS モードが無効です`,
      sentence: (facts) =>
        `${securityLayerWhy[facts.fault].ja}${facts.worksNow ? 'いまは接続できますが、サービスの次の起動から有効になります。' : ''}${isSetByPolicy(facts) ? 'ポリシーによる設定のため、マシン側で変えても元に戻ります。' : ''}`,
      rows: (facts) => securityLayerRows(facts, 'ja'),
    },
  },
});
