import type { Plan, PlannedRemedy } from '../../changes/plan/plan.ts';
import type { Block, Line } from '../card.ts';
import { stepLines } from './step-lines.ts';
import { type ToldChange, text } from './told.ts';

/** The steps with how it is now, and the proof as the last of them. A bundle has a section for each remedy. */
export function whatWillHappen(told: ToldChange, plan: Plan): readonly Block[] {
  const { words, reader } = told;
  const parts = stepLines(told, plan.remedies);
  const proof: Line = {
    state: 'note',
    text: `${parts.flat().length + 1}  ${plan.proof === 'person' ? words.change.ask : words.change.prove}`,
  };
  const heading = headed(words.change.willHappen(words.duration(plan.takesSeconds)));
  const [only, ...others] = plan.remedies;
  if (only && others.length === 0)
    return [text(only.sentence[reader.language]), heading, listed([...parts.flat(), proof])];
  return [
    text(words.change.bundleStops),
    heading,
    ...plan.remedies.flatMap((remedy, index) => [
      ...sectionOf(told, remedy, { number: index + 1, of: plan.remedies.length }),
      listed(parts[index] ?? []),
    ]),
    listed([proof]),
  ];
}

function sectionOf(
  { words, reader: { language } }: ToldChange,
  { name, sentence, mind }: PlannedRemedy,
  { number, of }: { readonly number: number; readonly of: number },
): readonly Block[] {
  return [
    headed(words.change.part(number, of, name[language])),
    text(sentence[language]),
    ...(mind ? [text(mind[language])] : []),
  ];
}

const headed = (said: string): Block => ({ type: 'heading', text: said });

const listed = (lines: readonly Line[]): Block => ({ type: 'lines', lines });
