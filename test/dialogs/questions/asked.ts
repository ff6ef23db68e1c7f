import type { Given } from '../../../dialogs/given.ts';
import type { Parts } from '../../../dialogs/parts.ts';

/** An answer to a question that knows this much. */
export const given = (answer: Partial<Given>): Given => ({ question: '', known: {}, text: '', ...answer });

/** All that reading an answer needs of a turn. */
export const english = { reader: { language: 'en', timeZone: 'UTC' } } as Parts;
