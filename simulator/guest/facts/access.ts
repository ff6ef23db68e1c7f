/** What an access list gives: https://learn.microsoft.com/windows/win32/secauthz/ace-strings */
const rights: Readonly<Record<string, number>> = {
  FA: 0x1f01ff,
  GA: 0x1f01ff,
  FR: 0x120089,
  GR: 0x120089,
  FW: 0x120116,
  GW: 0x120116,
  FX: 0x1200a0,
  GX: 0x1200a0,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  SD: 0x10000,
  RC: 0x20000,
  WD: 0x40000,
  WO: 0x80000,
};

/** Generic rights in numbers: all, read. */
const genericAll = 0x10000000;
const genericRead = 0x80000000;

export const fullControl = 0x1f01ff;
export const readData = 0x1;

type Entry = { readonly denies: boolean; readonly mask: number; readonly who: string };

function maskOf(text: string): number {
  if (/^0x/i.test(text)) {
    const mask = Number(text);
    const generic = (mask & genericAll ? fullControl : 0) | (mask & genericRead ? 0x120089 : 0);
    return (mask | generic) & fullControl;
  }
  return (text.match(/../g) ?? []).reduce((sum, pair) => sum | (rights[pair.toUpperCase()] ?? 0), 0);
}

const wellKnown: Readonly<Record<string, string>> = {
  'S-1-5-18': 'SY',
  'S-1-5-20': 'NS',
  'S-1-1-0': 'WD',
  'S-1-5-32-544': 'BA',
};

/** Entries of the access list; those that only children inherit are not among them. */
const entriesOf = (sddl: string): readonly Entry[] =>
  [...sddl.matchAll(/\((A|D);([^;)]*);([^;)]*);[^;)]*;[^;)]*;([^;)]+)\)/gi)].flatMap(
    ([, type = '', flags = '', mask = '', who = '']) =>
      /IO/i.test(flags)
        ? []
        : [
            {
              denies: type.toUpperCase() === 'D',
              mask: maskOf(mask),
              who: wellKnown[who.toUpperCase()] ?? who.toUpperCase(),
            },
          ],
  );

/** What an access list gives to one who is all of these. */
export function granted(sddl: string, identities: readonly ('SY' | 'NS' | 'WD' | 'BA')[]): number {
  const about = entriesOf(sddl).filter(({ who }) => identities.some((one) => one === who));
  const sum = (denies: boolean) =>
    about.reduce((mask, entry) => (entry.denies === denies ? mask | entry.mask : mask), 0);
  return sum(false) & ~sum(true);
}
