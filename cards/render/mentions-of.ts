import type { Mentioned } from '../card.ts';
import { cleanText } from './clean-text.ts';

type Mention = {
  readonly type: 'mention';
  /** Stands in the card in exactly these characters. */
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
};

/** Whatever else could end a mention, begin another one or be read as Markdown is no part of a name. */
const notInNames = /[^\p{L}\p{M}\p{N} .,'’・-]/gu;

const mostCharacters = 64;

/** Who is notified. Two people of one name are told apart, because Teams goes by what stands in the card. */
export function mentionsOf(people: readonly Mentioned[]): readonly Mention[] {
  const names = people.map(({ name }) => nameOf(name));
  return people.map(({ objectId }, index) => {
    const name = names[index] ?? '';
    const same = names.slice(0, index).filter((other) => other === name).length;
    const shown = same === 0 ? name : `${name} ${same + 1}`;
    return { type: 'mention', text: `<at>${shown}</at>`, mentioned: { id: objectId, name: shown } };
  });
}

const nameOf = (name: string): string =>
  cleanText(name.replace(notInNames, ' ')).slice(0, mostCharacters).trim() || '?';
