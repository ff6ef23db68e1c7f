import type { SourceAnswer, Sources } from '../diagnosis/sources/source.ts';
import { type Asked, askBlocks, sendButton } from './ask-blocks.ts';
import type { Block, Button, Card, State } from './card.ts';
import { guideButtons, type OfferedGuide } from './guide-buttons.ts';
import { machineOf, placeOf } from './machine.ts';
import { mainPress, press } from './press.ts';
import type { Reader } from './reader.ts';
import { sourceLines } from './sources/source-lines.ts';
import type { CardWords } from './words/card-words.ts';
import { wordsIn } from './words/words.ts';

export type SourcesCard = {
  readonly reader: Reader;
  /** The machine's resource id. */
  readonly vm: string;
  /** What `sourcesOf` says. */
  readonly sources: Sources;
  /** What narrows it most now. */
  readonly question?: Asked;
  readonly buttons: {
    readonly guides?: readonly OfferedGuide[];
    /** The steps to make a machine for a test, where only that would narrow it. */
    readonly testMachine?: string;
    readonly clientCheck?: string;
    readonly inside?: string;
    readonly again?: string;
    readonly cancel?: string;
  };
};

/** Teams shows no more of them in a row. */
const mostButtons = 4;

/** All but the endpoint of a classic machine, which nobody has any more. */
const anywhere = 4;

/** Which of the five sources it is, why, what to do about it, and what else to ask. */
export function sourcesCard({ reader, vm, sources, question, buttons }: SourcesCard): Card {
  const words = wordsIn(reader.language);
  const machine = machineOf(vm);
  const title = titleOf(words, machine.name, sources.answer);
  const todo = todoOf(words, sources.answer, question === undefined ? buttons : 'asking');
  return {
    language: reader.language,
    state: stateOf(sources.answer),
    title,
    place: placeOf(machine),
    summary: title,
    blocks: [
      ...(todo === undefined ? [] : [{ type: 'text', text: todo } as const]),
      ...guideButtons(reader.language, buttons.guides),
      { type: 'heading', text: words.sources.heading },
      sourceLines(reader, sources),
      ...testMachine(words, buttons.testMachine),
      ...(question ? [{ type: 'heading', text: question.title } as const, ...askBlocks(question)] : []),
    ],
    buttons: buttonsOf(words, question, buttons),
  };
}

function titleOf({ sources: said }: CardWords, machine: string, answer: SourceAnswer): string {
  switch (answer.kind) {
    case 'one':
      return said.one[answer.certainty](machine, answer.source);
    case 'some':
      return answer.sources.length >= anywhere ? said.all(machine) : said.some(machine, answer.sources);
    case 'none':
      return said.none(machine);
    default:
      return answer satisfies never;
  }
}

function todoOf(
  { sources: said }: CardWords,
  answer: SourceAnswer,
  offered: SourcesCard['buttons'] | 'asking',
): string | undefined {
  if (answer.kind === 'one') return said.todo[answer.source];
  if (answer.kind === 'none') return said.open;
  if (offered === 'asking') return undefined;
  return said.undecided(offered.clientCheck !== undefined, (offered.guides ?? []).length > 0);
}

function stateOf(answer: SourceAnswer): State {
  if (answer.kind === 'none') return 'note';
  if (answer.kind === 'some') return 'unknown';
  return answer.certainty === 'sure' ? 'problem' : 'warning';
}

const testMachine = ({ sources: said }: CardWords, id: string | undefined): readonly Block[] =>
  press('guide', said.buttons.testMachine, id).map((button) => ({
    type: 'lines',
    lines: [{ state: 'note', text: said.testMachine, button }],
  }));

/** Where something can be typed, sending it is the main one. */
function buttonsOf(
  words: CardWords,
  question: Asked | undefined,
  { clientCheck, inside, again, cancel }: SourcesCard['buttons'],
): readonly Button[] {
  const send = question ? sendButton(words, question) : [];
  const diagnoseAgain = question === undefined ? mainPress : press;
  return [
    ...send,
    ...diagnoseAgain('diagnose-again', words.buttons.again, again),
    ...press('narrow', words.sources.buttons.clientCheck, clientCheck),
    ...press('look-inside', words.buttons.inside, inside),
    ...press('cancel', words.buttons.cancel, cancel),
  ].slice(0, mostButtons);
}
