import { fullControl, granted } from '../facts/access.ts';

const descriptor = /^D:P(AI)?(\(A;;[A-Za-z0-9]{2,20};;;(SY|BA|NS|WD)\)){1,8}$/;

/** Of the folder everybody has what Windows gives them, and of a key NETWORK SERVICE reads. */
const most = {
  folder: { WD: 0x12019f, NS: 0 },
  key: { WD: 0, NS: 0x120089 },
} as const;

/** Who may what with the folder of the keys, or with one key: never more than Windows gives them. */
export function mayBeGiven({ path, sddl }: { readonly path: string; readonly sddl: string }): boolean {
  if (path.includes('..') || !descriptor.test(sddl)) return false;
  const tooMuch = [...sddl.matchAll(/;(0x[0-9a-f]+);/gi)].some(([, mask]) => Number(mask) > fullControl);
  const limits = path.endsWith('\\MachineKeys') ? most.folder : most.key;
  return !tooMuch && (['WD', 'NS'] as const).every((who) => (granted(sddl, [who]) & ~limits[who]) === 0);
}
