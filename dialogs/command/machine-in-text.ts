import { foldWidth } from './fold-width.ts';
import { readVmReference, type VmReference } from './vm-reference.ts';

/**
 * The machine that a sentence is about: `web-01: An internal error …`, `… on web-01`, `web-01 で内部エラー`. Only words
 * with a letter and a digit, because any other word of the sentence could be a name too.
 */
export function machineInText(typed: string): VmReference | undefined {
  const text = foldWidth(typed).trim();
  const named = places.map((place) => place.exec(text)?.[1]).find((found) => found !== undefined);
  if (named === undefined || !/\d/.test(named) || !/[a-z]/i.test(named) || notNames.test(named))
    return undefined;
  const vm = readVmReference(named);
  return vm.ok ? vm.value : undefined;
}

const name = String.raw`([A-Za-z][\w-]*(?:\/[A-Za-z][\w-]*)?)`;

const places = [
  new RegExp(`^${name}(?:\\s*[:：]|\\s*(?:で|に|へ|が|の|は|を|から))`, 'u'),
  new RegExp(`\\b(?:on|to|for|from|into)\\s+${name}[.!?]*$`, 'iu'),
];

/** Codes, protocols and updates look like names. */
const notNames = /^(?:0x|aadsts|tls|ssl|kb|cve|rdp|tcp|udp|sha|s0|event|error|code)[-_\d]/i;
