import type { ClientCheckMistake } from '../../base/reasons.ts';
import type { ClientCheck } from '../../guest/client/client-check.ts';
import { readClientCheck } from '../../guest/client/read-client-check.ts';

/** What somebody pasted: the line of the client check, one that did not arrive whole, or something else. */
export type PastedCheck =
  | { readonly kind: 'check'; readonly check: ClientCheck }
  | { readonly kind: 'mistake'; readonly mistake: ClientCheckMistake }
  | { readonly kind: 'none' };

export function readPastedCheck(text: string): PastedCheck {
  const read = readClientCheck(text);
  if (read.ok) return { kind: 'check', check: read.value };
  const { failure: mistake } = read;
  return mistake === 'check-line-missing' ? { kind: 'none' } : { kind: 'mistake', mistake };
}

/** What the line says that was pasted; nothing without one. */
export function checkIn(line: string | undefined): ClientCheck | undefined {
  const read = line === undefined ? undefined : readPastedCheck(line);
  return read?.kind === 'check' ? read.check : undefined;
}
