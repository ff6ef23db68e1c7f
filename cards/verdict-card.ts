import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Verdict } from '../diagnosis/verdict.ts';
import type { Block, Button, Card, State } from './card.ts';
import { machineOf, placeOf } from './machine.ts';
import { portalLink } from './portal-link.ts';
import { mainPress, press } from './press.ts';
import type { Reader } from './reader.ts';
import { symptomSection } from './symptoms/symptom-section.ts';
import { yourMessage } from './symptoms/your-message.ts';
import { alsoFound } from './verdict/also-found.ts';
import { folds } from './verdict/folds.ts';
import { notChecked } from './verdict/not-checked.ts';
import { onlyYou } from './verdict/only-you.ts';
import type { Told, VerdictAbout, VerdictButtons } from './verdict/told.ts';
import { wayInLine } from './verdict/way-in-line.ts';
import { why } from './verdict/why.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type VerdictCard = {
  readonly reader: Reader;
  readonly diagnosis: Diagnosis;
  /** What `verdictOf` says of it. */
  readonly verdict: Verdict;
  /** What it was asked for, where that was more than the machine. */
  readonly about?: VerdictAbout;
  readonly askedBy: string;
  /** The diagnosis's number: 1842 is shown as D-1842. */
  readonly number?: number;
  /** What would block after the first fix. */
  readonly next?: Told['next'];
  readonly buttons: VerdictButtons;
};

const states: Readonly<Record<Verdict['kind'] | 'session-host', State>> = {
  blocked: 'problem',
  uncertain: 'unknown',
  'nothing-found': 'fine',
  'not-for-us': 'note',
  'session-host': 'note',
};

/** Teams shows no more of them in a row. */
const mostButtons = 4;

/** What blocks first, why we say so, what else was found, and what was not seen. */
export function verdictCard(of: VerdictCard): Card {
  const { reader, diagnosis, verdict, about = {}, askedBy, number, next, buttons } = of;
  const words = wordsIn(reader.language);
  const told: Told = {
    reader,
    words,
    diagnosis,
    verdict,
    buttons,
    about,
    inside: wasInside(diagnosis),
    next,
  };
  const machine = machineOf(diagnosis.question.vm);
  const kind = isPassedBy(told) ? 'session-host' : verdict.kind;
  const title =
    verdict.first?.words[reader.language].title ?? words.verdict.titles[kind](machine.name, told.inside);
  const seconds = (Date.parse(diagnosis.endedAt) - Date.parse(diagnosis.startedAt)) / 1000;
  return {
    language: reader.language,
    state: states[kind],
    title,
    place: placeOf(machine, diagnosis.location),
    summary: title.includes(machine.name) ? title : words.verdict.nameAndValue(machine.name, title),
    blocks: [
      ...yourMessage(told),
      ...(verdict.first ? why(told, verdict.first) : nothingBlocks(told)),
      ...symptomSection(told),
      ...nature(told),
      ...otherMachines(told),
      ...alsoFound(told),
      ...notChecked(told),
      ...onlyYou(told),
      ...folds(told),
    ],
    buttons: buttonsOf(told),
    footer: footerOf([
      words.askedBy(askedBy),
      words.verdict.took(words.duration(seconds)),
      words.time(diagnosis.endedAt, reader.timeZone),
      number === undefined ? undefined : `D-${number}`,
    ]),
  };
}

/** Nobody asked the network about a session host: that nothing is in the way cannot be said of it. */
const isPassedBy = ({ diagnosis, verdict }: Told): boolean =>
  diagnosis.nature === 'session-host' && verdict.first === undefined;

/** Says how much was looked at, and for which way in: without that, "nothing found" means nothing. */
function nothingBlocks(told: Told): readonly Block[] {
  const { words, diagnosis, verdict, inside } = told;
  const { checked, elsewhere } = words.verdict;
  if (verdict.kind === 'not-for-us') return [];
  return [
    ...(verdict.fine.length === 0
      ? []
      : [{ type: 'text', text: checked(verdict.fine.length, inside) } as const]),
    ...(isPassedBy(told)
      ? []
      : [
          ...(verdict.kind === 'nothing-found'
            ? [
                {
                  type: 'text',
                  text: elsewhere(
                    { inside, bastion: diagnosis.question.wayIn.kind === 'bastion' },
                    verdict.warnings.length > 0,
                  ),
                } as const,
              ]
            : []),
          ...wayInLine(told),
        ]),
  ];
}

function nature({ words, diagnosis }: Told): readonly Block[] {
  const text = words.verdict.natures[diagnosis.nature];
  return text === undefined ? [] : [{ type: 'lines', lines: [{ state: 'note', text }] }];
}

/** The cause may lie on another machine, which is diagnosed like any. */
const otherMachines = ({ words, buttons: { others = [] } }: Told): readonly Block[] =>
  others.length === 0
    ? []
    : [
        {
          type: 'buttons',
          buttons: others.flatMap(({ name, id }) => press('diagnose', words.buttons.other(name), id)),
        },
      ];

const wasInside = ({ evidence }: Diagnosis): boolean =>
  evidence.some(({ part, evidence: found }) => part === 'windows' && !('missing' in found));

/** The main one is what most likely brings the person further. */
function buttonsOf({ words, diagnosis, verdict, buttons }: Told): readonly Button[] {
  const notTold = diagnosis.question.wayIn.kind === 'not-told' && verdict.kind !== 'not-for-us';
  const link = portalLink(diagnosis.question.vm);
  const fix = verdict.first && buttons.fixes?.get(verdict.first.check);
  const again = notTold || fix !== undefined ? press : mainPress;
  return [
    ...mainPress('request-fix', words.change.buttons.request, fix),
    ...press('request-fix', words.change.buttons.requestAll, buttons.fixAll),
    ...(notTold ? mainPress('elsewhere', words.buttons.tellWayIn, buttons.elsewhere) : []),
    ...(verdict.kind === 'not-for-us' ? [] : again('diagnose-again', words.buttons.again, buttons.again)),
    ...(diagnosis.waysIn.length === 0 ? [] : press('ways-in', words.buttons.waysIn, buttons.waysIn)),
    ...press('share', words.buttons.share, buttons.share),
    ...(link === undefined ? [] : [{ label: words.buttons.portal, url: link }]),
  ].slice(0, mostButtons);
}
