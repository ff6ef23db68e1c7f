import { word } from './said.ts';
import type { Windows } from './windows.ts';
import { socketTimedOut, WindowsError } from './windows-error.ts';

const noAnswer = 10_060;

/** What came of trying a port: open, timed out, Winsock's code, or something else. */
export function reach(windows: Windows, host: string, port: number): string {
  const answer = tried(windows, host, port);
  if (answer === 'open') return 'O';
  if (answer === 'timeout' || answer === noAnswer) return 'T';
  return answer >= 10_000 && answer <= 11_999 ? String(answer) : 'X';
}

function tried(windows: Windows, host: string, port: number) {
  try {
    return windows.tcp(host, port);
  } catch (error) {
    if (!(error instanceof WindowsError)) throw error;
    return error.code === socketTimedOut ? 'timeout' : Number.parseInt(error.code, 16);
  }
}

const most = 3;

/** Such as `lic-01=O,T`, with one letter for each port. */
export const serversReach = (
  windows: Windows,
  names: readonly string[],
  ports: readonly number[],
): string | undefined => {
  const servers = names.map((name) => name.trim()).filter((name) => name !== '');
  const said = servers
    .slice(0, most)
    .map((name) => `${word(name)}=${ports.map((port) => reach(windows, name, port)).join(',')}`);
  return said.length > 0 ? said.join(' ') : undefined;
};
