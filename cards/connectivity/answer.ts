import type { PathFinding } from '../../diagnosis/connectivity/path-finding.ts';
import type { Block } from '../card.ts';
import { shownRow } from '../verdict/shown-row.ts';
import type { ToldPath } from './told-path.ts';

/** What blocks first and why we say so, or what the answer is worth. */
export function answer(told: ToldPath): readonly Block[] {
  const { words, path, reader, first } = told;
  const { source, destination, traffic } = path;
  const said = first?.words[reader.language];
  const rows = [...(said?.rows ?? []).map((row) => shownRow(told, row)), ...tried(told)];
  const way = words.connectivity.way({ source, destination: destination[reader.language], traffic });
  return [
    ...(first ? blamed(told, first) : unblamed(told)),
    ...(rows.length === 0 ? [] : [{ type: 'facts', rows } as const]),
    ...(said?.action === undefined
      ? []
      : ([
          { type: 'heading', text: words.connectivity.action },
          { type: 'text', text: said.action },
        ] as const)),
    ...(first?.command ? [{ type: 'code', ...first.command } as const] : []),
    { type: 'text', text: way, subtle: true },
  ];
}

function blamed({ words, reader }: ToldPath, first: PathFinding): readonly Block[] {
  const { certainty } = first;
  return [
    { type: 'text', text: first.words[reader.language].sentence },
    ...(certainty === undefined || certainty === 'sure'
      ? []
      : [{ type: 'text', text: words.verdict.certainty[certainty] } as const]),
    { type: 'heading', text: words.verdict.why },
  ];
}

function unblamed({ words, path }: ToldPath): readonly Block[] {
  const { verdict, findings } = path;
  if (verdict === 'blocked') return [];
  const isDenied = findings.some(({ id }) => id === 'outbound-denied' || id === 'inbound-denied');
  return [
    { type: 'text', text: words.connectivity.sentences[verdict] },
    ...(isDenied && path.tried !== 'not-tried'
      ? [{ type: 'text', text: words.connectivity.both } as const]
      : []),
  ];
}

/** Only what really happened: where nobody tried, there is no row. */
function tried({ words, reader, path }: ToldPath): readonly { label: string; value: string }[] {
  const { tried: became, latencyMs } = path;
  if (became === 'not-tried') return [];
  const said = words.connectivity.triedSaid[became];
  const check = path.evidence.find(({ id }) => id === 'connectivity-check');
  const value = latencyMs === undefined ? said : words.connectivity.triedIn(said, latencyMs);
  const at = check && !('missing' in check.evidence) ? { at: check.evidence.at } : {};
  return [shownRow({ words, reader }, { label: words.connectivity.tried, value, ...at })];
}
