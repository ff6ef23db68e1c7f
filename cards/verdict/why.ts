import type { Finding } from '../../diagnosis/checks/check.ts';
import type { LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Block } from '../card.ts';
import type { CardWords } from '../words/card-words.ts';
import { shownRow } from './shown-row.ts';
import type { Told } from './told.ts';
import { wayInLine } from './way-in-line.ts';

/** More would bury the rows of the finding itself; all of them are in the list of all evidence. */
const mostSeen = 2;

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
      rows: [
        ...said.rows.map((row) => shownRow(told, row)),
        ...seen(told, first),
        { label: words.verdict.next, value: next(told) },
      ],
    },
    ...wayInLine(told),
  ];
}

const certaintyOf = (words: CardWords, { certainty }: Finding): readonly Block[] =>
  certainty === undefined || certainty === 'sure'
    ? []
    : [{ type: 'text', text: words.verdict.certainty[certainty] }];

/** Where and when it was seen; nothing where the finding's rows say it themselves: they say what. */
function seen({ words, reader, diagnosis }: Told, first: Finding): ReturnType<typeof shownRow>[] {
  const label = words.verdict.seen;
  if (first.words[reader.language].rows.some((row) => row.label === label)) return [];
  const looks = first.seen
    .flatMap((id) => {
      const look = diagnosis.evidence.find((other) => other.id === id);
      return !look || 'missing' in look.evidence || !isWhereItLies(first, look)
        ? []
        : [{ name: look.name[reader.language], at: look.evidence.at }];
    })
    .slice(0, mostSeen);
  const last = looks
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const names = words.list(looks.map(({ name }) => name));
  return [{ label, value: words.verdict.seenIn(names, words.time(last, reader.timeZone)) }];
}

/** What Azure says beside it only tells how people come to Windows. */
const isWhereItLies = ({ part }: Finding, look: LookedAt): boolean =>
  part !== 'windows' || look.part === 'windows';

function next({ words, reader, verdict, inside, next: then }: Told): string {
  const [second] = verdict.further;
  const title = then?.title[reader.language] ?? second?.words[reader.language].title;
  if (title !== undefined) return words.verdict.nextProblem(title);
  const open = verdict.unknown.length;
  return open > 0 ? words.verdict.nextUnknown(open) : words.verdict.nextNothing(inside);
}
