import { askCard } from '../../cards/ask-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask, Begin } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Known } from '../known.ts';
import type { Parts } from '../parts.ts';

const details = ['port', 'sessions', 'certificate', 'ticket'] as const;

export type FixDetail = (typeof details)[number];

/** What a fix needs that only a person can tell. */
export function fixDetail(detail: FixDetail, { mistake }: Begin, { reader: { language } }: Parts): Ask {
  const words = wordsIn(language).change.asks[detail];
  return {
    question: `fix-${detail}`,
    label: words.label,
    card: (button) =>
      askCard({
        language,
        title: words.title,
        why: words.why,
        choices: [],
        input: { label: words.label, placeholder: words.placeholder, send: button('answer') },
        ...(mistake === detail ? { mistake: words.notUnderstood } : {}),
        cancel: button('cancel'),
      }),
  };
}

type Told = Pick<NonNullable<Known['fix']>, 'choices' | 'ticket'>;

const numbers = (text: string): readonly number[] =>
  text
    .split(/[\s,;、，]+/)
    .filter((word) => word !== '')
    .map((word) => (/^\d{1,5}$/.test(word) ? Number(word) : Number.NaN));

/** What was typed, as the plan takes it; nothing where it is none. */
const read: Readonly<
  Record<FixDetail, (text: string, choices: Told['choices']) => Partial<Told> | undefined>
> = {
  port: (text, choices) => {
    const [port = Number.NaN, ...more] = numbers(text);
    const isPort = more.length === 0 && port >= 1 && port <= 65_535;
    return isPort ? { choices: { ...choices, port } } : undefined;
  },
  sessions: (text, choices) => {
    const sessions = numbers(text);
    const areSessions = sessions.length > 0 && sessions.length <= 16 && sessions.every((id) => id >= 1);
    return areSessions ? { choices: { ...choices, sessions } } : undefined;
  },
  certificate: (text, choices) => {
    const certificate = text.replace(/[\s:]+/g, '').toUpperCase();
    return /^[0-9A-F]{40}$/.test(certificate) ? { choices: { ...choices, certificate } } : undefined;
  },
  ticket: (text) => (/^\P{C}{1,100}$/u.test(text) ? { ticket: text } : undefined),
};

const readerOf =
  (detail: FixDetail) =>
  ({ known, text }: Given): ReadAnswer => {
    const { fix } = known;
    const said = foldWidth(text).trim();
    const told = fix && read[detail](said, fix.choices);
    return fix && told ? { known: { ...known, fix: { ...fix, ...told } }, said } : { known, mistake: detail };
  };

export const fixReaders: Readonly<Record<string, (given: Given) => ReadAnswer>> = Object.fromEntries(
  details.map((detail) => [`fix-${detail}`, readerOf(detail)]),
);
