/** Groups that every Windows has. Their names are shown as Windows writes them, beside what does not change. */
const names: Readonly<Record<string, string>> = {
  'S-1-1-0': 'Everyone',
  'S-1-5-11': 'Authenticated Users',
  'S-1-5-113': 'Local account',
  'S-1-5-114': 'Local account and member of Administrators group',
  'S-1-5-32-544': 'Administrators',
  'S-1-5-32-545': 'Users',
  'S-1-5-32-546': 'Guests',
  'S-1-5-32-551': 'Backup Operators',
  'S-1-5-32-555': 'Remote Desktop Users',
};

/** As the probe spells them, where every byte counts: `e` is Everyone, `b555` S-1-5-32-555. */
export function sidName(said: string): string {
  const sid = said === 'e' ? 'S-1-1-0' : said.replace(/^b(\d+)$/, 'S-1-5-32-$1');
  const name = Object.hasOwn(names, sid) ? names[sid] : undefined;
  return name === undefined ? sid : `${name} (${sid})`;
}
