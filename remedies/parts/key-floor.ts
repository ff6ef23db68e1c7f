import type { GuestStep } from '../../guest/harness/step.ts';

type AclStep = Extract<GuestStep, { readonly do: 'acl' }>;

/** Windows itself, and the people who run it. */
const trusted: readonly string[] = ['SY', 'BA', 'S-1-5-18', 'S-1-5-32-544'];

/** DELETE, WRITE_DAC and WRITE_OWNER; FILE_DELETE_CHILD of a folder. */
const dangerous = 0x1_00_00 | 0x4_00_00 | 0x8_00_00 | 0x40;

/**
 * Keys are read by nobody but Windows and, one by one, by NETWORK SERVICE. In the folder others may make keys of their
 * own, which is how Windows ships it, and nothing that they may do is inherited by the keys in it.
 */
export function breaksKeyFloor({ path, sddl }: AclStep): string | undefined {
  const others = [...sddl.matchAll(/\(([^)]*)\)/g)]
    .map(([, entry = '']) => entry.split(';'))
    .filter(([type, , , , , who = '']) => type !== 'D' && !trusted.includes(who));
  const isFile = /\\MachineKeys\\/i.test(path);
  const isGrantedTooMuch = others.some(([, flags = '', rights = '', , , who = '']) =>
    isFile ? who !== 'NS' || rights !== 'FR' : flags !== '' || !isHarmless(rights),
  );
  return isGrantedTooMuch ? 'It lets others than Windows at private keys.' : undefined;
}

const isHarmless = (rights: string): boolean =>
  rights === 'FR' || (/^0x[0-9a-f]+$/i.test(rights) && (Number(rights) & dangerous) === 0);
