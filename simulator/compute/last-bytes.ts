const most = 4096;

/** Azure keeps the last 4,096 bytes of each stream. A character that the cut goes through is lost. */
export function lastBytes(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= most) return text;
  let from = bytes.length - most;
  while (((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  return bytes.subarray(from).toString('utf8');
}
