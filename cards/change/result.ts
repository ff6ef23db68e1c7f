import type { Block } from '../card.ts';
import { machineOf } from '../machine.ts';
import { stepLines } from './step-lines.ts';
import { facts, type ToldChange, text } from './told.ts';

/** Who decided, what was done of it. */
export function progress(told: ToldChange): readonly Block[] {
  const { words, change, effects } = told;
  const steps = change.plan?.remedies.flatMap((remedy) => remedy.steps) ?? [];
  const lines = stepLines(words, steps, effects);
  const decided = decision(told);
  return [
    ...(decided === undefined ? [] : [text(decided, true)]),
    ...(lines.length === 0 ? [] : [{ type: 'lines', lines } as const]),
    ...(change.state === 'running' && change.stopAsked ? [text(words.change.stopAsked)] : []),
  ];
}

function decision({ words, change, reader }: ToldChange): string | undefined {
  const { decision: made } = change;
  if (!made) return undefined;
  const said = words.change.decided[made.decided](made.by.name, words.moment(made.at, reader.timeZone));
  const alone = made.breakGlass === undefined ? [] : [words.change.breakGlass(made.breakGlass)];
  const under = made.under === undefined ? [] : [words.change.under(`CH-${made.under}`)];
  return [said, ...under, ...alone].join(' · ');
}

/** Why it ended as it did, with what Azure or Windows said about it. */
export function reason({ words, change, reader }: ToldChange): readonly Block[] {
  const { because, cannot, said, action, first, unseen } = change.outcome ?? {};
  const say = words.change;
  return [
    ...(first && (change.state === 'not-fixed' || change.undoOf !== undefined)
      ? [text(say.still(first[reader.language]))]
      : []),
    ...(cannot ? [text(cannot[reader.language])] : because ? [text(say.because[because])] : []),
    ...(unseen && unseen.length > 0 && change.state === 'uncertain'
      ? [text(say.unseen(unseen.map((name) => name[reader.language])))]
      : []),
    ...facts([
      [say.said, said],
      [words.change.rows.waiting, undefined],
    ]),
    ...(action ? [text(say.missingAction(action.action, machineOf(action.resource).name))] : []),
  ];
}

/** How it was, and how it is. */
export function proof({ words, change, reader }: ToldChange): readonly Block[] {
  const rows = change.outcome?.proof ?? [];
  if (rows.length === 0) return [];
  const { label, before, after } = words.change.headers;
  return [
    { type: 'heading', text: words.change.proof },
    {
      type: 'table',
      header: [label, before, after],
      rows: rows.map((row) => [row.label, row.before, row.after].map((cell) => cell[reader.language])),
    },
  ];
}
