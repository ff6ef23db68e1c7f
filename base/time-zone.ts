/** Small letters: the same zone can be spelled in thousands of ways. */
const known = new Set<string>();

/** Whether a text names a time zone, aliases such as `Asia/Kolkata` too. Asking Intl takes longer than a signature, so each is asked once. */
export function isTimeZone(text: string): boolean {
  const name = text.toLowerCase();
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}
