import type { Windows } from './windows.ts';

/** What came of trying a port: open, timed out, or Winsock's code. */
export function reach(windows: Windows, host: string, port: number): string {
  const answer = windows.tcp(host, port);
  if (answer === 'open') return 'O';
  return answer === 'timeout' ? 'T' : String(answer);
}
