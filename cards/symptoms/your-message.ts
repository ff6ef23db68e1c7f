import type { Block } from '../card.ts';
import type { Told } from '../verdict/told.ts';

/** What the person pasted, in our words: of the text itself nothing is shown. */
export const yourMessage = ({ words, reader, about: { means } }: Told): readonly Block[] =>
  means === undefined ? [] : [{ type: 'text', text: words.symptoms.message(means[reader.language]) }];
