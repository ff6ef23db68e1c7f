import { probeScript } from '../guest/put-together.ts';

/** The bytes that run in the machine, alone on the one stream, so that they can go into a file; what they are on the other. */
export function printProbe(out: (bytes: string) => void, say: (sentence: string) => void): void {
  const { text, sha256 } = probeScript();
  out(text);
  say(
    [
      '',
      `SHA-256 of these bytes: ${sha256}`,
      'It reads, and changes nothing. What it cannot help doing:',
      '  secedit writes the rights to sign in to a temporary file, which is deleted at once;',
      '  its own connection to the RDP port is written to the event log of RDP, as any client is, and may make',
      '  Windows create its self-signed certificate.',
    ].join('\n'),
  );
}
