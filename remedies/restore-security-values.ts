import type { SecurityLayerFacts } from '../diagnosis/wording/security-layer.ts';
import { dword } from './parts/dword.ts';
import { withUntriedHandshake, withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { noPolicy, setByPolicy } from './parts/no-policy.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

/** By the name of the fact and its key, and of the value in the registry. Level 2 is what Windows ships, and good enough. */
const usual = [
  { fact: 'securityLayer', key: 'sl', name: 'SecurityLayer', data: 2, fine: [2] },
  { fact: 'userAuthentication', key: 'ua', name: 'UserAuthentication', data: 1, fine: [1] },
  { fact: 'allowNegotiation', key: 'np', name: 'fAllowSecProtocolNegotiation', data: 1, fine: [1] },
  { fact: 'minEncryptionLevel', key: 'me', name: 'MinEncryptionLevel', data: 3, fine: [2, 3] },
] as const;

export const restoreSecurityValues = defineRemedy<SecurityLayerFacts>({
  id: 'restore-security-values',
  catalogue: 'M29',
  fixes: ['weak-security-layer'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    if (isSetByPolicy(given.facts)) return setByPolicy();
    const values = toWrite(given.facts);
    return inside(
      given,
      // No policy sets the negotiation.
      ...values.filter(({ key }) => key !== 'np').map(({ name }) => noPolicy(name)),
      ...values.map(({ name, data }) => dword(registryKeys.listener, name, data)),
    );
  },
  effect: (evidence, { facts }) =>
    withUntriedHandshake(
      withValuesOf(evidence, 'tcp', Object.fromEntries(toWrite(facts).map(({ key, data }) => [key, data]))),
    ),
  words: {
    en: {
      name: 'Restore the security settings of RDP',
      sentence: ({ facts: { vm } }) =>
        `Sets the security layer, network level authentication and encryption level of RDP on ${vm} back to safe values. New connections follow at once.`,
    },
    ja: {
      name: 'RDP のセキュリティ設定を戻す',
      sentence: ({ facts: { vm } }) =>
        `${vm} の RDP のセキュリティ層、ネットワーク レベル認証(NLA)、暗号化レベルを安全な値に戻します。新しい接続からすぐに有効になります。`,
    },
  },
});

/** What is weaker, and the level that needs FIPS mode; what policy sets is left to it. */
const toWrite = ({ own, policy }: SecurityLayerFacts) =>
  usual.filter(({ fact, fine }) => {
    const set = fact === 'allowNegotiation' ? undefined : policy[fact];
    return set === undefined && !fine.some((good) => good === own[fact]);
  });

const isSetByPolicy = ({ fault, policy }: SecurityLayerFacts): boolean =>
  (fault === 'no-tls' ? policy.securityLayer : policy.minEncryptionLevel) !== undefined;
