import type { WhyNot } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { CardWords } from '../words/card-words.ts';

/** Why something is not known, in one sentence. */
export const sayWhyNot = (words: CardWords, why: WhyNot): string =>
  why.kind === 'missing'
    ? words.symptoms.because(words.missing.reasons[why.reason])
    : words.missing.unread[why.why](why.code);
