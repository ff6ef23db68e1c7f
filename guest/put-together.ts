import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A script as it runs in a guest, byte for byte: `lines` joined by line feeds are `text`. */
export type GuestScript = {
  readonly text: string;
  /** Of its bytes, in lower case hex digits. */
  readonly sha256: string;
  readonly lines: readonly string[];
};

/** Its parts in their order: parameters come first, what starts it all comes last. */
const begin = 'begin.ps1';
const main = 'main.ps1';

const windowsFile = new URL('windows.ps1', import.meta.url);
const probeFolder = new URL('probe/', import.meta.url);

/** The probe as it is sent. Tests put a Windows of their own in the place of the thin file; nothing else changes. */
export function probeScript(windows: URL = windowsFile): GuestScript {
  const read = (file: URL) => readFileSync(file, 'utf8');
  const groups = readdirSync(probeFolder)
    .filter((name) => name.endsWith('.ps1') && name !== begin && name !== main)
    .sort();
  const part = (name: string) => read(new URL(name, probeFolder));
  return putTogether([part(begin), read(windows), ...groups.map(part), part(main)]);
}

/**
 * Comments that have a line of their own stay at home, so do blank lines, and indentation becomes narrow: what is left
 * can still be read by who asks to see it.
 */
export function putTogether(parts: readonly string[]): GuestScript {
  const lines = parts
    .flatMap((part) => part.split(/\r?\n/))
    .map((line) => line.trimEnd().replace(/^( {4})+/, (blanks) => ' '.repeat(blanks.length / 4)))
    .filter((line) => line !== '' && !line.trimStart().startsWith('#'));
  const text = lines.join('\n');
  return { text, sha256: createHash('sha256').update(text).digest('hex'), lines };
}
