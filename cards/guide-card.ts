import type { Language } from '../base/language.ts';
import type { Guide, GuideTarget } from '../diagnosis/guides/guide.ts';
import type { Block, Card } from './card.ts';
import { mainPress, press } from './press.ts';
import { wordsIn } from './words/words.ts';

export type GuideCard = {
  readonly language: Language;
  /** The machine's name. */
  readonly machine: string;
  readonly guide: Guide;
  /** Counted from 0. */
  readonly step: number;
  readonly target: GuideTarget;
  readonly buttons: { readonly done?: string; readonly notHelped?: string; readonly stop?: string };
};

/** One step of a guide: what to do, where, and with which command. */
export function guideCard({ language, machine, guide, step, target, buttons }: GuideCard): Card {
  const shown = guide.steps[step];
  if (!shown) throw new Error(`The guide ${guide.id} has no step ${step}.`);
  const words = wordsIn(language);
  const { stepOf, summary, done, last, notHelped, stop } = words.guide;
  const { title, text } = shown.words[language];
  const count = guide.steps.length;
  const url = shown.link?.(target);
  const blocks: readonly Block[] = [
    // Whoever begins may wonder.
    ...(step === 0 ? [{ type: 'text', text: guide.why[language], subtle: true } as const] : []),
    { type: 'text', text },
    ...(url === undefined
      ? []
      : [{ type: 'buttons', buttons: [{ label: words.buttons.portal, url }] } as const]),
    ...(shown.command
      ? [
          {
            type: 'code',
            text: shown.command.text(target, language),
            language: shown.command.language,
          } as const,
        ]
      : []),
  ];
  return {
    language,
    state: 'note',
    title,
    place: [machine, guide.name[language], stepOf(step + 1, count)].join(' · '),
    summary: summary(stepOf(step + 1, count), title),
    blocks,
    buttons: [
      ...mainPress('answer', step === count - 1 ? last : done, buttons.done),
      ...press('answer', notHelped, buttons.notHelped),
      ...press('cancel', stop, buttons.stop),
    ],
  };
}
