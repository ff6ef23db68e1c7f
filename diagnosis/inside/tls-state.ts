import type { FactValue } from '../../guest/facts/index.ts';
import type { ProtocolState } from '../../guest/facts/security.ts';

/** What is left of TLS for who connects. `only-old`: somebody switched 1.0 or 1.1 on, and nothing newer is. */
export type TlsState = 'fine' | 'tls12-off' | 'only-old' | 'every-off';

export const isOff = (state: ProtocolState): boolean => state === 'off' || state === 'off-by-default';

/** The first Windows that speaks TLS 1.3 without being told to: Server 2022. */
const firstWithTls13 = 20_348;

export function tlsState(protocols: FactValue<'tlsProtocols'> | undefined, build: number): TlsState {
  if (!protocols || !isOff(protocols.tls12.server)) return 'fine';
  const { tls10, tls11, tls13 } = protocols;
  const older = [tls10.server, tls11.server];
  if (tls13.server === 'on') return 'tls12-off';
  if (older.includes('on')) return 'only-old';
  const has13 = build >= firstWithTls13 && !isOff(tls13.server);
  return isOff(tls13.server) || (!has13 && older.every(isOff)) ? 'every-off' : 'tls12-off';
}
