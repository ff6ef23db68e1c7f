import type { RdpView } from '../windows-view.ts';
import { rdpPort } from './rdp-port.ts';
import { sorted } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const loopback = '127.0.0.1';
const reachedByLoopback = new Set(['0.0.0.0', '::', loopback]);

/** What a client gets that asks the listener for TLS and network level authentication, from inside. */
export function handshake(windows: Windows): string {
  const port = rdpPort(windows);
  const bound = sorted(windows.listeners(port).map(({ address }) => address));
  const byLoopback = bound.length === 0 || bound.some((one) => reachedByLoopback.has(one));
  const answer = windows.tcp(byLoopback ? loopback : (bound[0] ?? loopback), port);
  if (answer === 'timeout') return 'T';
  if (answer !== 'open') throw new WindowsError(answer.toString(16).padStart(8, '0'));
  return bound.length === 0 ? 'C' : spoken(windows.rdp());
}

function spoken({ reply, tls }: RdpView): string {
  if (reply === 'closed') return 'C';
  if (reply === 'silent') return 'T';
  const bytes = Buffer.from(reply.bytes, 'hex');
  const negotiation = bytes[0] === 3 && bytes.length >= 19 ? bytes[11] : undefined;
  if (negotiation === 3) return `F${bytes.readUInt32LE(15)}`;
  if (negotiation !== 2) return `N${bytes.length}`;
  const protocol = bytes.readUInt32LE(15);
  if (protocol === 0 || !tls) return `R${protocol}${protocol === 0 ? '' : '!80131620'}`;
  return 'error' in tls
    ? `R${protocol}!${tls.error.toLowerCase()}`
    : `R${protocol}:${tls.protocol}:${tls.thumbprint.slice(0, 8).toLowerCase()}`;
}
