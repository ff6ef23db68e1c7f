import type { Words } from '../base/language.ts';
import type { Progress } from '../diagnosis/diagnosis.ts';
import type { Card, Line, State } from './card.ts';
import { machineOf, placeOf } from './machine.ts';
import { press } from './press.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type StatusCard = {
  readonly reader: Reader;
  /** The machine's resource id. */
  readonly vm: string;
  /** Where it connects to, if the way to there is looked at. */
  readonly to?: Words;
  readonly location?: string;
  readonly progress: Progress;
  readonly askedBy: string;
  readonly seconds: number;
  /** What the person can try at once. */
  readonly meanwhile?: { readonly text: Words; readonly command: string };
  /** Id of the button that stops it. */
  readonly cancel?: string;
};

/** At once, then updated in place: its lines stand in their final order from the start. */
export function statusCard(of: StatusCard): Card {
  const { reader, vm, to, location, progress, askedBy, seconds, meanwhile, cancel } = of;
  const words = wordsIn(reader.language);
  const machine = machineOf(vm);
  const titles = to
    ? words.status.path(machine.name, to[reader.language])
    : { title: words.status.title(machine.name), summary: words.status.summary(machine.name) };
  const lines = progress.parts.map((part): Line => {
    const { state, worst } = part;
    const detail = worst?.words[reader.language].title;
    return {
      state,
      text: words.status.part(words.parts[part.part], words.status.said[state], part),
      ...(detail === undefined ? {} : { detail }),
    };
  });
  const percent = percentOf(progress);
  return {
    language: reader.language,
    state: worstOf(progress),
    place: placeOf(machine, location),
    ...titles,
    blocks: [
      { type: 'lines', lines },
      { type: 'progress', percent, label: words.status.percent(percent) },
      ...(meanwhile
        ? ([
            { type: 'text', text: meanwhile.text[reader.language] },
            { type: 'code', language: 'plain', text: meanwhile.command },
          ] as const)
        : []),
    ],
    buttons: press('cancel', words.buttons.cancel, cancel),
    footer: footerOf([
      words.askedBy(askedBy),
      seconds < 1 ? undefined : words.status.soFar(words.duration(seconds)),
    ]),
  };
}

const worstOf = ({ parts }: Progress): State =>
  parts.some(({ state }) => state === 'problem') ? 'problem' : 'looking';

function percentOf({ parts }: Progress): number {
  const sum = (key: 'done' | 'of') => parts.reduce((total, part) => total + part[key], 0);
  return sum('of') === 0 ? 0 : Math.round((100 * sum('done')) / sum('of'));
}
