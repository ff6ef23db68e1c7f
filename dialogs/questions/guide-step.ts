import { guideCard } from '../../cards/guide-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Guide, GuideTarget } from '../../diagnosis/guides/guide.ts';
import { foldWidth } from '../command/fold-width.ts';
import type { Ask } from '../conversation.ts';
import type { Given, ReadAnswer } from '../given.ts';
import type { Known } from '../known.ts';
import type { Machine, Parts } from '../parts.ts';
import { vmById } from '../vm-by-id.ts';

/** One step of a guide: done, or done and no better? */
export function guideStep(
  machine: Machine,
  guide: Guide,
  { guide: followed, owns }: Known,
  { reader: { language } }: Parts,
): Ask {
  const { step = 0, target = {} } = followed ?? {};
  const vm = vmById(machine.id);
  if (vm.by !== 'id') throw new Error(`${machine.id} is no resource id.`);
  return {
    question: 'guide-step',
    label: guide.steps[step]?.words[language].title ?? guide.name[language],
    card: (button) =>
      guideCard({
        language,
        machine: machine.name,
        guide,
        step,
        target: { ...osOf(machine), ...target, ...toldFor(owns), vm: vm.id },
        buttons: {
          done: button('answer', { choice: 'done' }),
          notHelped: button('answer', { choice: 'not-helped' }),
          stop: button('cancel'),
        },
      }),
  };
}

const osOf = ({ os }: Machine): Pick<GuideTarget, 'os'> => (os === undefined ? {} : { os });

/** What the commands can be given of what was answered. */
const toldFor = ({ licences, servers = [] }: NonNullable<Known['owns']> = {}): Partial<GuideTarget> => ({
  ...(licences === undefined || licences === 'unknown' ? {} : { licences }),
  ...(servers.length === 0 ? {} : { servers }),
});

/** Either way the next step follows, and after the last one everything is looked at again. */
export function readGuideStep({ known, choice, text }: Given, { reader: { language } }: Parts): ReadAnswer {
  const { guide } = known;
  if (!guide) throw new Error('A step of no guide cannot be done.');
  const said = choice ?? choices.find(([words]) => words.test(foldWidth(text)))?.[1];
  const words = wordsIn(language).guide;
  if (said !== 'done' && said !== 'not-helped') return { known };
  return {
    known: { ...known, guide: { ...guide, step: guide.step + 1 } },
    said: said === 'done' ? words.done : words.notHelped,
  };
}

const choices: readonly (readonly [RegExp, 'done' | 'not-helped'])[] = [
  [
    /\bnot help|\bdidn['’]?t|\bno (?:change|luck|better)|\bstill\b|\bsame\b|^no\b|変わ(?:ら|りませ)|直(?:ら|りませ)|なお(?:ら|りませ)|だめ|ダメ|駄目|でき(?:ない|ませ)|解決し(?:な|ませ)|効果/i,
    'not-helped',
  ],
  [/\b(?:done|did it|next|ok|yes|finished|ready)\b|完了|でき(?:た|ました)|終わ|実行し|次|はい|済み/i, 'done'],
];
