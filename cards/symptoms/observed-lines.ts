import type { Observed } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { Line } from '../card.ts';
import type { Told } from '../verdict/told.ts';
import { sayWhyNot } from './say-why-not.ts';

/** A line for each thing: how it stands, what was seen, and what is wrong with it. */
export function observedLines<What extends string>(
  told: Told,
  all: readonly Observed<What>[],
  names: Readonly<Record<What, string>>,
): readonly Line[] {
  const { words } = told;
  return grouped(all).map((group): Line => {
    const [{ state }] = group;
    const name = words.list(group.map(({ what }) => names[what]));
    const detail = detailOf(told, group[0]);
    const text = words.verdict.nameAndValue(name, words.symptoms.state[state]);
    return { state, text, ...(detail === '' ? {} : { detail }) };
  });
}

function detailOf({ words, reader, verdict }: Told, { value, finding, whyNot = [] }: Observed): string {
  const { language } = reader;
  // The title of the first blocker is the card's own.
  const isTitle = finding?.[language] === verdict.first?.words[language].title;
  return words.symptoms.detail([
    ...(value ? [value[language]] : []),
    ...(finding ? [isTitle ? words.symptoms.above : finding[language]] : []),
    ...whyNot.map((why) => sayWhyNot(words, why)),
  ]);
}

/** What could not be seen for one and the same reason is one line. */
function grouped<What extends string>(
  all: readonly Observed<What>[],
): readonly (readonly [Observed<What>, ...Observed<What>[]])[] {
  const groups: [Observed<What>, ...Observed<What>[]][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last && isAlike(last[0], one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** In unknown things alone: of all others it matters what each is. */
const isAlike = (one: Observed, other: Observed): boolean =>
  [one, other].every(({ state, value }) => state === 'unknown' && value === undefined) &&
  JSON.stringify(one.whyNot) === JSON.stringify(other.whyNot);
