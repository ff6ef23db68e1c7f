/** Windows' own texts of the codes that matter here, in the language of the practice guest. */
const texts = new Map([
  ['keyset does not exist', '80090016'],
  ['access is denied', '80070005'],
  ['object already exists', '8009000f'],
  ['key not valid for use in specified state', '8009000b'],
  ['access denied', '80090010'],
]);

/** The status that an event carries, as eight hex digits: events have it as a number or as its text. */
export function statusCode(data: readonly string[]): string | undefined {
  const values = data.map((value) => value.trim());
  const last = values.map(codeOf).findLast((code) => code !== undefined);
  return last ?? texts.get((values[0] ?? '').replace(/\.+$/, '').toLowerCase());
}

/** Eight digits without `0x` are a code where one of them gives that away. */
function codeOf(value: string): string | undefined {
  const [, sign, digits] = /^(0x)?([0-9a-f]{8})$/i.exec(value) ?? [];
  if (digits !== undefined && (sign !== undefined || /^8|[a-f]/i.test(digits))) return digits.toLowerCase();
  return /^-?\d{9,10}$/.test(value) ? (Number(value) >>> 0).toString(16).padStart(8, '0') : undefined;
}
