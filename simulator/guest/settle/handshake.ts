import { keys, protocolKey } from '../product/keys.ts';
import { numberAt, textAt, textsAt } from '../windows/registry.ts';
import type { RdpView } from '../windows-view.ts';
import type { SettledCertificates } from './certificates.ts';
import type { Inside } from './inside.ts';
import { policyOr, type RdpListener } from './rdp-listener.ts';

const tls12 = 3072;
const tls13 = 12_288;

/** No algorithm in common, and a key that cannot be used, as Schannel says it. */
const noCommonAlgorithm = '80090331';
export const keyNotUsable = '8009030d';

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-rdpbcgr/ : confirm, with what was chosen or why not. */
const answer = (kind: 2 | 3, value: number): string =>
  `030000130ed00000123400${kind === 2 ? '021f0800' : '03000800'}${value.toString(16).padStart(2, '0')}000000`;
const withoutNegotiation = '0300000b06d00000123400';

/** What whoever speaks RDP to the port gets. */
export function settleHandshake(
  inside: Inside,
  listener: RdpListener,
  certificates: SettledCertificates,
): RdpView {
  if (listener.state === 'not-listening')
    return { reply: listener.why === 'port-taken' ? 'closed' : 'silent' };
  if (policyOr(inside, keys.rdpTcp, 'fLogonDisabled') === 1) return { reply: 'closed' };
  if (numberAt(inside.registry, keys.rdpTcp, 'fAllowSecProtocolNegotiation') === 0)
    return { reply: { bytes: withoutNegotiation } };
  if (policyOr(inside, keys.rdpTcp, 'SecurityLayer') === 0) return { reply: { bytes: answer(3, 2) } };
  if (certificates.shown === undefined) return { reply: { bytes: answer(3, 3) } };
  const wantsNla = policyOr(inside, keys.rdpTcp, 'UserAuthentication') === 1;
  const reply = { bytes: answer(2, wantsNla ? 2 : 1) };
  if (certificates.trouble) return { reply, tls: { error: keyNotUsable } };
  const protocol = protocolBetween(inside);
  if (protocol === undefined || !hasUsableSuite(inside)) return { reply, tls: { error: noCommonAlgorithm } };
  return { reply, tls: { protocol, thumbprint: certificates.shown.thumbprint } };
}

/** RDP uses TLS 1.3 only where somebody has switched it on; nobody today offers less than 1.2. */
function protocolBetween(inside: Inside): number | undefined {
  const both = (protocol: string) => isOn(inside, protocol, 'Server') && isOn(inside, protocol, 'Client');
  if (both('TLS 1.2')) return tls12;
  const { registry } = inside;
  return numberAt(registry, protocolKey('TLS 1.3', 'Server'), 'Enabled') && both('TLS 1.3')
    ? tls13
    : undefined;
}

export function isOn({ registry }: Inside, protocol: string, side: 'Server' | 'Client'): boolean {
  const path = protocolKey(protocol, side);
  return (
    numberAt(registry, path, 'Enabled') !== 0 && (numberAt(registry, path, 'DisabledByDefault') ?? 0) === 0
  );
}

/** Whether the policy of cipher suites, if there is one, leaves one that works with an RSA certificate. */
export function hasUsableSuite({ registry }: Inside): boolean {
  const listed =
    textAt(registry, keys.suites, 'Functions')
      ?.split(',')
      .map((suite) => suite.trim()) ?? textsAt(registry, keys.suites, 'Functions');
  const isSet = registry[keys.suites]?.['Functions'] !== undefined;
  return !isSet || listed.some((suite) => /^TLS_(ECDHE_RSA|AES|CHACHA20)_/.test(suite));
}
