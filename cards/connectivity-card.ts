import type { PathDiagnosis, PathVerdict } from '../diagnosis/connectivity/path-diagnosis.ts';
import type { Block, Button, Card, State } from './card.ts';
import { answer } from './connectivity/answer.ts';
import { endLines } from './connectivity/end-lines.ts';
import { further } from './connectivity/further.ts';
import { guide } from './connectivity/guide.ts';
import { hops } from './connectivity/hops.ts';
import { notSeen } from './connectivity/not-seen.ts';
import { pathFolds } from './connectivity/path-folds.ts';
import type { ToldPath } from './connectivity/told-path.ts';
import type { OfferedGuide } from './guide-buttons.ts';
import { machineOf, placeOf } from './machine.ts';
import { portalLink } from './portal-link.ts';
import { mainPress, press } from './press.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type ConnectivityCard = {
  readonly reader: Reader;
  readonly path: PathDiagnosis;
  readonly askedBy: string;
  /** The diagnosis's number: 1842 is shown as D-1842. */
  readonly number?: number;
  /** Ids of the buttons; one that is left out is not shown. */
  readonly buttons: {
    readonly again?: string;
    /** Shows a private answer to the conversation. */
    readonly share?: string;
    /** What a person can do step by step, best first. */
    readonly guides?: readonly OfferedGuide[];
  };
};

const states: Readonly<Record<PathVerdict, State>> = {
  reached: 'fine',
  degraded: 'warning',
  blocked: 'problem',
  'not-reached': 'problem',
  allowed: 'unknown',
  uncertain: 'unknown',
};

/** Whether one machine reaches another place, what is in the way, and who decides at both ends. */
export function connectivityCard({ reader, path, askedBy, number, buttons }: ConnectivityCard): Card {
  const words = wordsIn(reader.language);
  const first =
    path.verdict === 'blocked'
      ? path.findings.find(({ outcome, followsFrom }) => outcome === 'problem' && followsFrom === undefined)
      : undefined;
  const told: ToldPath = { reader, words, path, first };
  const { source, destination, traffic, question } = path;
  const way = { source, destination: destination[reader.language], traffic };
  const answered = words.connectivity.titles[path.verdict](way);
  const title = first?.words[reader.language].title ?? answered;
  const seconds = (Date.parse(path.endedAt) - Date.parse(path.startedAt)) / 1000;
  return {
    language: reader.language,
    state: states[path.verdict],
    title,
    place: placeOf(machineOf(question.source), path.location),
    summary: first ? words.verdict.nameAndValue(answered, title) : answered,
    blocks: [
      ...answer(told),
      ...hops(told),
      ...endLines(told),
      ...further(told),
      ...notes(told),
      ...notSeen(told),
      ...guide(told, buttons.guides),
      ...pathFolds(told),
    ],
    buttons: buttonsOf(told, buttons),
    footer: footerOf([
      words.askedBy(askedBy),
      words.verdict.took(words.duration(seconds)),
      words.time(path.endedAt, reader.timeZone),
      number === undefined ? undefined : `D-${number}`,
    ]),
  };
}

const notes = ({ words, reader, path }: ToldPath): readonly Block[] =>
  path.notes.length === 0
    ? []
    : [
        { type: 'heading', text: words.connectivity.notes },
        {
          type: 'lines',
          lines: path.notes.map((note) => ({ state: 'note', text: note[reader.language] }) as const),
        },
      ];

function buttonsOf(
  { words, path }: ToldPath,
  { again, share }: ConnectivityCard['buttons'],
): readonly Button[] {
  const link = portalLink(path.question.source);
  return [
    ...mainPress('diagnose-again', words.connectivity.again, again),
    ...press('share', words.buttons.share, share),
    ...(link === undefined ? [] : [{ label: words.buttons.portal, url: link }]),
  ];
}
