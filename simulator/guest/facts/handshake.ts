import type { RdpView } from '../windows-view.ts';
import { portListeners } from './port-listeners.ts';
import { rdpPort } from './rdp-port.ts';
import { sorted } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

const loopback = '127.0.0.1';
const reachedByLoopback = new Set(['0.0.0.0', '::', loopback]);

/** What a client gets that asks the listener for TLS and network level authentication, from inside. */
export function handshake(windows: Windows): string {
  const port = rdpPort(windows);
  const bound = boundAddresses(windows);
  const byLoopback = bound.length === 0 || bound.some((one) => reachedByLoopback.has(one));
  const answer = windows.tcp(byLoopback ? loopback : (bound[0] ?? loopback), port);
  if (answer === 'timeout' || answer === timedOut) return 'T';
  if (answer !== 'open') throw new WindowsError(answer.toString(16).padStart(8, '0'));
  const chosen = chosenBy(windows.rdp(port));
  return chosen === 'R1' || chosen === 'R2' ? chosen + encrypted(windows) : chosen;
}

/** Where nobody can tell who listens, the loopback address is as good as any. */
function boundAddresses(windows: Windows): readonly string[] {
  try {
    return sorted(portListeners(windows).map(({ address }) => address));
  } catch (error) {
    if (error instanceof WindowsError) return [];
    throw error;
  }
}

/** `WSAETIMEDOUT`. */
const timedOut = 10_060;

/** X.224 takes eleven bytes; the negotiation adds its type, flags, length, and what was chosen or failed. */
function chosenBy(reply: RdpView['reply']): string {
  if (reply === 'closed') return 'C';
  if (reply === 'silent') return 'T';
  const bytes = Buffer.from(reply.bytes, 'hex');
  if (bytes.length === 0) return 'C';
  const head = Math.min(4, bytes.length);
  const length = head === 4 && bytes[0] === 3 ? bytes.readUInt16BE(2) : 0;
  if (length < 11 || length > 512) return `N${head}`;
  const packet = bytes.subarray(0, length);
  if (packet.length < 19) return `N${packet.length}`;
  const said = packet.readUInt32LE(15);
  if (packet[11] === 2 && said <= 2) return `R${said}`;
  return packet[11] === 3 && said >= 1 && said <= 6 ? `F${said}` : `N${length}`;
}

function encrypted(windows: Windows): string {
  try {
    const { protocol, thumbprint } = windows.tls();
    return `:${protocol}:${thumbprint.slice(0, 8).toLowerCase()}`;
  } catch (error) {
    if (error instanceof WindowsError) return `!${error.code}`;
    throw error;
  }
}
