import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Block } from '../card.ts';
import type { CardWords } from '../words/words.ts';
import type { Told } from './told.ts';
import { wayInLine } from './way-in-line.ts';

type Row = { readonly label: string; readonly value: string };

/** More would bury the rows of the finding itself; all of them are in the list of all evidence. */
const mostSeen = 3;

/** The evidence of the first blocker: what was seen, where, when, and what would come next. */
export function why(told: Told, first: Finding): readonly Block[] {
  const { words, reader } = told;
  const said = first.words[reader.language];
  return [
    ...(said.sentence === undefined ? [] : [{ type: 'text', text: said.sentence } as const]),
    ...certaintyOf(words, first),
    { type: 'heading', text: words.verdict.why },
    {
      type: 'facts',
      rows: [...said.rows, ...seen(told, first), { label: words.verdict.next, value: next(told) }],
    },
    ...wayInLine(told),
  ];
}

const certaintyOf = (words: CardWords, { certainty }: Finding): readonly Block[] =>
  certainty === undefined || certainty === 'sure'
    ? []
    : [{ type: 'text', text: words.verdict.certainty[certainty] }];

function seen({ words, reader, diagnosis }: Told, first: Finding): readonly Row[] {
  const looks = diagnosis.evidence.filter(({ id }) => first.seen.includes(id));
  return looks.slice(0, mostSeen).flatMap(({ name, evidence, summary }): readonly Row[] => {
    if ('missing' in evidence || summary === undefined) return [];
    const time = words.time(evidence.at, reader.timeZone);
    const value = words.verdict.seenValue(name[reader.language], summary[reader.language], time);
    return [{ label: words.verdict.seen, value }];
  });
}

function next({ words, reader, verdict }: Told): string {
  const [second] = verdict.further;
  const title = second?.words[reader.language].title;
  if (title !== undefined) return words.verdict.nextProblem(title);
  const open = verdict.unknown.length;
  return open > 0 ? words.verdict.nextUnknown(open) : words.verdict.nextNothing;
}
