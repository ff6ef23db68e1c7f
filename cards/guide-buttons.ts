import type { Language, Words } from '../base/language.ts';
import type { Block } from './card.ts';
import { press } from './press.ts';

/** A guide that can be followed: what it leads to, and the id of its button. */
export type OfferedGuide = { readonly name: Words; readonly id: string };

/** What a person can do step by step, best first; nothing where there is none. */
export const guideButtons = (language: Language, guides: readonly OfferedGuide[] = []): readonly Block[] =>
  guides.length === 0
    ? []
    : [
        {
          type: 'buttons',
          buttons: guides.flatMap(({ name, id }) => press('guide', name[language], id)),
        },
      ];
