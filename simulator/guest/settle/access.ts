/** Aliases of security descriptors, and masks in hex digits. */
const reading = /^(FA|GA|FR|GR|FX|GX)$/;
const writing = /^(FA|GA|FW|GW)$/;

type Entry = { readonly allows: boolean; readonly rights: string; readonly who: string };

const entriesOf = (sddl: string): readonly Entry[] =>
  [...sddl.matchAll(/\((A|D);[^;]*;([^;]*);[^;]*;[^;]*;([^)]+)\)/g)].map(
    ([, kind, rights = '', who = '']) => ({
      allows: kind === 'A',
      rights,
      who,
    }),
  );

const has = (rights: string, aliases: RegExp, bit: number): boolean =>
  rights.startsWith('0x') ? (Number(rights) & bit) !== 0 : aliases.test(rights);

function may(sddl: string, who: readonly string[], of: (rights: string) => boolean): boolean {
  const about = entriesOf(sddl).filter((entry) => who.includes(entry.who) && of(entry.rights));
  return about.some(({ allows }) => allows) && about.every(({ allows }) => allows);
}

/** Names under which an account is known in a descriptor, with the groups that it is always in. */
const networkService = ['NS', 'S-1-5-20', 'WD', 'S-1-1-0'];
const system = ['SY', 'S-1-5-18', 'BA', 'S-1-5-32-544', 'WD', 'S-1-1-0'];

export const networkServiceReads = (sddl: string): boolean =>
  may(sddl, networkService, (rights) => has(rights, reading, 1));

/** Whether it may put a file into the folder. */
export const networkServiceAdds = (sddl: string): boolean =>
  may(sddl, networkService, (rights) => has(rights, writing, 2));

export const systemReads = (sddl: string): boolean => may(sddl, system, (rights) => has(rights, reading, 1));
