import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../../guest/decode.ts';
import { pseudoRandom } from '../dialogs/pseudo-random.ts';
import { runPowerShell } from './powershell.ts';
import { fakeWindows } from './record.ts';

/** Facts that are texts, and how long they can get: lists with their longest items together. */
const longestTexts: Readonly<Record<string, number>> = {
  lsn: 371,
  tls: 10,
  sch: 120,
  cs: 9,
  pprx: 180,
  ga: 80,
  svc: 400,
  dep: 80,
  dll: 80,
  av: 280,
  own: 340,
  la: 200,
  qw: 80,
  hs: 20,
  ses: 12,
  xr: 11,
  fwp: 40,
  fwc: 5,
  fw3: 300,
  rd: 180,
  bnd: 35,
  ssc: 60,
  mk: 150,
  mkf: 80,
  gs: 16,
  lsr: 300,
  brr: 260,
  rt: 300,
  prt: 300,
  nv: 11,
  dom: 80,
  cn: 15,
  aad: 1,
  adm: 3,
  mem: 30,
  cpu: 6,
  top: 80,
  dsk: 20,
  np: 15,
};

const dwords: Readonly<Record<string, number>> = {
  os: 8,
  ts: 7,
  tcp: 17,
  pol: 18,
  sec: 8,
  role: 6,
  lic: 4,
  brk: 2,
  tss: 10,
};

const signs = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:/,+ ';

/** Everything that the probe can tell, as long as it can get, and so mixed that nothing packs well. */
function worstDocument(seed: number): { readonly f: Readonly<Record<string, unknown>>; readonly e: object } {
  const random = pseudoRandom(seed);
  const text = (length: number) =>
    Array.from({ length }, () => signs[Math.floor(random() * signs.length)]).join('');
  const number = () => Math.floor((random() - 0.5) * 2 ** 32);
  const list = (length: number, each: () => unknown) => Array.from({ length }, each);
  const object = (size: number) =>
    Object.fromEntries(list(size, () => [text(2), number()]) as [string, number][]);
  const texts = Object.entries(longestTexts).map(([key, most]) => [key, text(most)]);
  const objects = Object.entries(dwords).map(([key, size]) => [key, object(size)]);
  const events = list(120, () => [
    `${text(2)}${Math.floor(random() * 60_000)}.${text(12)}`,
    [number() % 99, 1440],
  ]);
  return {
    f: {
      ...Object.fromEntries([...texts, ...objects]),
      fwr: { a: 3, b: 2, o: 9, r: list(6, () => text(130)) },
      nic: list(6, () => text(120)),
      ws: [text(5), text(5)],
      ur: { a: text(240), d: text(240), n: text(240), w: text(240) },
      ev: { n: Object.fromEntries(events as [string, unknown][]), no: text(60) },
    },
    e: Object.fromEntries(list(20, () => [text(3), text(8)]) as [string, string][]),
  };
}

const seeds = 300;

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Complaints; none where every line fits and can be read. */
export async function runWorstCases(powershell: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rdp-bot-worst-'));
  try {
    const file = join(folder, 'documents');
    const documents = Array.from({ length: seeds }, (_, seed) => worstDocument(seed + 1));
    writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'));
    const { output, error } = await runPowerShell(powershell, here('run-worst-cases.ps1'), [
      here('../../guest/probe/answer.ps1'),
      fileURLToPath(fakeWindows),
      file,
    ]);
    const lines = output.trim().split(/\r?\n/);
    if (lines.length !== seeds) return [`${lines.length} of ${seeds} worst cases gave a line. ${error}`];
    return lines.flatMap((line, seed) =>
      complaintAbout(line).map((said) => `worst case ${seed + 1}: ${said}`),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function complaintAbout(line: string): readonly string[] {
  const decoded = decode({ output: line, error: '' });
  if (!decoded.ok) return [decoded.failure.reason];
  if (decoded.value.cut.length === 0) return ['nothing had to be left out: this is no worst case'];
  return line.length > 4_096 ? [`${line.length} characters`] : [];
}
