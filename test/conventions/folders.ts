/** The folder list is the architecture: what lives where, and what it may import. Printed in docs/architecture.md. */
export type Folder = {
  readonly name: string;
  readonly holds: string;
  /** Folders, or one file in a folder, whose code and types may be imported. */
  readonly may: readonly string[] | 'everything';
  /** Folders of which types alone may be imported. */
  readonly mayTypes?: readonly string[];
};

const product: readonly Folder[] = [
  {
    name: 'base',
    holds: 'what everyone needs and nobody owns: clock, ids, results, reason codes, resource ids',
    may: [],
  },
  { name: 'azure', holds: 'the one door to Azure', may: ['base'] },
  { name: 'guest', holds: 'the PowerShell that runs in the VM', may: ['base', 'azure'] },
  { name: 'store', holds: 'SQL, migrations and the two drivers; rows, not meanings', may: ['base'] },
  { name: 'diagnosis', holds: 'evidence, checks, articles, verdict', may: ['base', 'azure', 'guest'] },
  {
    name: 'remedies',
    holds: 'one file per change that may be made: a plan as data',
    may: ['base'],
    mayTypes: ['diagnosis', 'guest', 'azure'],
  },
  {
    name: 'changes',
    holds: 'the life of a change: propose, approve, execute, verify, undo, audit',
    may: ['base', 'remedies', 'diagnosis', 'azure', 'guest', 'store'],
  },
  {
    name: 'cards',
    holds: 'the neutral card model, one builder per card, the words',
    may: ['base'],
    mayTypes: ['diagnosis', 'remedies', 'changes'],
  },
  { name: 'cards/render', holds: 'cards for each platform', may: ['cards/card.ts'] },
  {
    name: 'dialogs',
    holds: 'text to command, and one conversation per symptom',
    may: ['base', 'diagnosis', 'changes', 'cards'],
  },
  { name: 'bot', holds: 'the doors: wiring, configuration, server, Teams, Slack', may: 'everything' },
  { name: 'simulator', holds: 'the practice Azure and the practice room: only the wire', may: [] },
];

const around: readonly Folder[] = [
  { name: 'deploy', holds: 'how it is installed', may: 'everything' },
  { name: 'docs', holds: 'pages for people', may: 'everything' },
  { name: 'bench', holds: 'how fast it is', may: 'everything' },
  { name: 'scripts', holds: 'what developers run by hand', may: 'everything' },
  { name: 'test', holds: 'tests, in the tree of what they test', may: 'everything' },
];

/** A folder that does not exist yet stands here all the same: its row is decided. */
export const folders: readonly Folder[] = [...product, ...around];

/** Folders whose importers are counted on one hand. `how` is left out where any import will do. */
export const guarded: readonly {
  readonly name: string;
  readonly importers: readonly { readonly from: string; readonly how?: 'dynamic' }[];
}[] = [
  { name: 'bot', importers: [{ from: 'test' }, { from: 'bench' }] },
  {
    name: 'simulator',
    importers: [{ from: 'test' }, { from: 'bench' }, { from: 'bot/practice.ts', how: 'dynamic' }],
  },
  { name: 'test', importers: [{ from: 'scripts' }, { from: 'bench' }] },
];

/** What ships, and so may import run-time dependencies only. The simulator does not ship. */
export const shipped: readonly string[] = product
  .map(({ name }) => name)
  .filter((name) => name !== 'simulator');

/** The row as docs/architecture.md shows it. */
export function rowOf({ name, holds, may, mayTypes }: Folder): string {
  const allowed =
    may === 'everything' ? 'everything' : may.map((other) => `\`${other}\``).join(', ') || 'nothing of ours';
  const types = mayTypes ? `; types of ${mayTypes.map((other) => `\`${other}\``).join(', ')}` : '';
  return `| \`${name}/\` | ${holds} | ${allowed}${types} |`;
}
