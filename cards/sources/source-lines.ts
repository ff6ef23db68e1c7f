import type { Source, SourceState, Sources } from '../../diagnosis/sources/source.ts';
import type { Block, Line, State } from '../card.ts';
import type { Reader } from '../reader.ts';
import { wordsIn } from '../words/words.ts';

/** Of reasons for one place; the first ones are what was seen. */
const mostSigns = 3;

/** All five places on the way, what each has to do with it, and why. */
export function sourceLines(reader: Reader, { answer, sources }: Sources): Block {
  const leftOver = answer.kind === 'one' && answer.isLeftOver ? answer : undefined;
  return {
    type: 'lines',
    lines: sources.map((source) =>
      source.id === leftOver?.source
        ? lineOf(reader, { ...source, state: leftOver.certainty === 'likely' ? 'likely' : 'possible' }, true)
        : lineOf(reader, source, false),
    ),
  };
}

function lineOf(
  { language, timeZone }: Reader,
  { id, state, signs, isDisputed }: Source,
  isLeftOver: boolean,
): Line {
  const words = wordsIn(language);
  const { names, states, disputed, onlyOneLeft, signAt } = words.sources;
  const said = signs.map(({ words: sentence, at }) =>
    at === undefined ? sentence[language] : signAt(sentence[language], words.moment(at, timeZone)),
  );
  const sentences = [
    ...(isLeftOver ? [onlyOneLeft] : []),
    ...(isDisputed ? [disputed] : []),
    ...[...new Set(said)].slice(0, mostSigns),
  ];
  return {
    state: icons[state],
    text: words.verdict.nameAndValue(names[id], states[state]),
    ...(sentences.length === 0 ? {} : { detail: words.sources.signs(sentences) }),
  };
}

const icons: Readonly<Record<SourceState, State>> = {
  'is-it': 'problem',
  likely: 'warning',
  possible: 'unknown',
  'ruled-out': 'fine',
  'not-known': 'unknown',
};
