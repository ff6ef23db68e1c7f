import { parseResourceId } from '../../../base/resource-id.ts';
import type { Certainty } from '../../checks/check.ts';
import type { Hop } from '../check-piece.ts';
import { meaningOf } from '../issues/meaning-of.ts';
import type { LocatedIssue, PathFacts, Place } from '../path-facts.ts';
import { type PathFinding, type PathFindingId, problem, warning } from '../path-finding.ts';

/** What the connectivity check reports. */
export const reported = ({ issues, tried }: PathFacts): readonly PathFinding[] =>
  issues.map((located) => findingOf(located, tried !== 'not-reached'));

function findingOf({ issue, place, hop }: LocatedIssue, isNotLost: boolean): PathFinding {
  const meaning = meaningOf(issue.type);
  const id = idAt(meaning.finding, place);
  const title = meaning.title(whereOf(hop));
  const value = [issue.type, ...Object.entries(issue.context).map(([key, said]) => `${key}: ${said}`)].join(
    ' · ',
  );
  const isWarning = isNotLost || issue.severity?.toLowerCase() === 'warning';
  return {
    id,
    ...(isWarning ? warning : problem(certaintyOf(id))),
    cites: meaning.cites,
    words: {
      en: {
        title: title.en,
        sentence: meaning.meaning.en,
        action: meaning.action.en,
        rows: [{ label: 'Reported', value }],
      },
      ja: {
        title: title.ja,
        sentence: meaning.meaning.ja,
        action: meaning.action.ja,
        rows: [{ label: '報告', value }],
      },
    },
    seen: ['connectivity-check'],
  };
}

const idAt = (
  finding: PathFindingId | Readonly<Record<Place, PathFindingId>>,
  place: Place,
): PathFindingId => (typeof finding === 'string' ? finding : finding[place]);

/** A rule that denies makes a port look closed, and what Azure does not explain decides nothing. */
const possible: ReadonlySet<PathFindingId> = new Set([
  'nothing-listens',
  'other-issue',
  'source-exhausted',
  'destination-exhausted',
]);

const certaintyOf = (id: PathFindingId): Certainty => (possible.has(id) ? 'possible' : 'likely');

/** A machine by its name; a network interface that is only named by its configuration, by its own. */
export function whereOf({ resource, address, type }: Hop): string {
  const parsed = parseResourceId(resource ?? '');
  const name = parsed?.type.toLowerCase().startsWith('microsoft.network/networkinterfaces')
    ? parsed.names[0]
    : parsed?.name;
  return name ?? address ?? type;
}
