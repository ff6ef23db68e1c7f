import type { Language } from '../../base/language.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import type { Row } from '../checks/check.ts';
import { registryKeys, registryRow } from './registry-row.ts';
import { selfTestRows } from './self-test-row.ts';

export type SecurityLayerFacts = {
  readonly vm: string;
  /** No TLS at all, or the encryption level that needs FIPS mode without it. */
  readonly fault: 'no-tls' | 'fips-level';
  readonly own: FactValue<'listenerSettings'>;
  readonly policy: Partial<FactValue<'policy'>>;
  readonly worksNow: boolean;
  readonly handshake?: Handshake;
};

/** RDP's own security, which offers neither TLS nor network level authentication. */
export const plainRdp = 0;

export const fipsLevel = 4;

export const securityLayerWhy = {
  'no-tls': {
    en: 'Only RDP’s own, weak security is left, without network level authentication. Clients that insist on either do not connect.',
    ja: 'RDP 独自の弱い保護だけが残り、ネットワーク レベル認証(NLA)も使えません。TLS や NLA を必須とするクライアントは接続できません。',
  },
  'fips-level': {
    en: 'The encryption level allows only what FIPS approves, and Windows is not set up for that. Connections may end before anybody can sign in.',
    ja: '暗号化レベルが FIPS 準拠のみになっていますが、Windows 側がそれに対応していません。サインインの前に接続が切れる可能性があります。',
  },
} as const;

export const isSetByPolicy = ({ fault, policy }: SecurityLayerFacts): boolean =>
  fault === 'no-tls' ? policy.securityLayer === plainRdp : policy.minEncryptionLevel === fipsLevel;

/** The values that decide, the machine's own and policy's. */
export function securityLayerRows(
  { fault, own, policy, handshake }: SecurityLayerFacts,
  language: Language,
): readonly Row[] {
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
