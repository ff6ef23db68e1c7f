const row = /^\| (the probe|the harness) \| `([0-9a-fA-F]{64}|[A-Z]+)` \|$/gm;

/** The hashes of our scripts, as the page for who looks after protection software has them. */
export const hashesIn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...page.matchAll(row)].map(([, script = '', hash = '']) => [script, hash]));

/** The page with other hashes. */
export const withHashes = (page: string, hashes: Readonly<Record<string, string>>): string =>
  page.replace(row, (line, script: string, hash: string) => line.replace(hash, hashes[script] ?? hash));
