import type { Language } from '../base/language.ts';
import { type AskRefusal, type ProbeRefusal, probeRefusals } from '../base/reasons.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/**
 * Why the bot does not look for this person, and what they can do. It names no machine and looks the same
 * whether there is one or not.
 */
export function refusalCard(language: Language, reason: AskRefusal | ProbeRefusal): Card {
  const words = wordsIn(language).refusal;
  const [title, { why, todo }] = isInside(reason)
    ? [words.titleInside, words.inside[reason]]
    : [words.title, words.reasons[reason]];
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      { type: 'text', text: why },
      { type: 'text', text: todo },
    ],
    buttons: [],
  };
}

const isInside = (reason: AskRefusal | ProbeRefusal): reason is ProbeRefusal =>
  (probeRefusals as readonly string[]).includes(reason);
