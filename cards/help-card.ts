import type { Language } from '../base/language.ts';
import type { Symptom } from '../diagnosis/symptom.ts';
import type { Card } from './card.ts';
import { commands } from './commands.ts';
import { mainPress, press } from './press.ts';
import { wordsIn } from './words/words.ts';

/** What the bot can do today, and how to ask for it. */
export function helpCard(
  language: Language,
  buttons: {
    readonly diagnose?: string;
    readonly language?: string;
    readonly symptoms?: readonly { readonly symptom: Symptom; readonly id: string }[];
  },
): Card {
  const words = wordsIn(language);
  const other = wordsIn(language === 'en' ? 'ja' : 'en');
  const { title, text, symptomsHeading, symptoms: sayings, commandsHeading, header, says } = words.help;
  const symptoms = (buttons.symptoms ?? []).flatMap(({ symptom, id }) =>
    press('symptom', sayings[symptom], id),
  );
  return {
    language,
    state: 'note',
    title,
    summary: title,
    blocks: [
      { type: 'text', text },
      ...(symptoms.length === 0
        ? []
        : [
            { type: 'heading', text: symptomsHeading } as const,
            { type: 'buttons', buttons: symptoms } as const,
          ]),
      { type: 'heading', text: commandsHeading },
      {
        type: 'table',
        header,
        rows: commands.map((command) => [says[command].example, says[command].gives]),
      },
      { type: 'text', text: words.help.nothingChanged, subtle: true },
    ],
    buttons: [
      ...mainPress('diagnose', words.buttons.diagnose, buttons.diagnose),
      ...press('language', other.language.take, buttons.language),
    ],
  };
}
