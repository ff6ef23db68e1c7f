import { choicesSchema } from '../remedies/choices.ts';

export { choicesSchema };

/** What may have to be asked before a fix is planned. */
export const choiceNames = ['port', 'licences', 'servers', 'sessions', 'certificate'] as const;
