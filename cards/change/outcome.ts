import type { PlannedStep } from '../../changes/plan/plan.ts';
import type { Block } from '../card.ts';
import { scopeName } from '../scope-name.ts';
import type { CardWords } from '../words/card-words.ts';
import { few } from './few.ts';
import { sayStep } from './say-step.ts';
import { facts, type ToldChange, text } from './told.ts';
import { writtenBy } from './written-by.ts';

/** Why it ended as it did, what was said about it, and where to look. */
export function outcome(told: ToldChange): readonly Block[] {
  const { words, change, reader } = told;
  const { because, cannot, drifted, stop } = change.outcome ?? {};
  const say = words.change.ends;
  return [
    ...blocker(told),
    ...(cannot ? [text(cannot[reader.language])] : because && !stop ? [text(say.because[because])] : []),
    ...(drifted && change.state === 'not-fixed' ? [text(say.drift)] : []),
    ...stoppedBy(told),
    ...unseen(told),
    ...where(told),
  ];
}

/** What is still wrong, or, where something was taken back, what blocks now. */
function blocker({ words, change, reader }: ToldChange): readonly Block[] {
  const { first } = change.outcome ?? {};
  if (!first) return [];
  const { still, blocksNow } = words.change.ends;
  if (change.undoOf !== undefined) return [text(blocksNow(first[reader.language]))];
  return change.state === 'not-fixed' ? [text(still(first[reader.language]))] : [];
}

/** The policy's own words about what stops it, and what can be done. */
function stoppedBy({ words, change }: ToldChange): readonly Block[] {
  const { stop } = change.outcome ?? {};
  if (!stop) return [];
  const { why, todo } = words.refusal.stops[stop.refused];
  const labels: Partial<Record<string, string>> = words.refusal.because;
  const label = labels[stop.refused];
  return [
    text(why),
    ...facts(
      label === undefined || stop.because === undefined ? [] : [[label, scopeName(stop.because)] as const],
    ),
    text(todo),
  ];
}

const mostNames = 10;

function unseen({ words, change, reader }: ToldChange): readonly Block[] {
  const names = (change.outcome?.unseen ?? []).map((name) => name[reader.language]);
  const said = change.state === 'uncertain' ? few(words, names, mostNames) : undefined;
  return said === undefined ? [] : [text(words.change.ends.unseen(said))];
}

function where({ words, change }: ToldChange): readonly Block[] {
  const { said, action, step } = change.outcome ?? {};
  const say = words.change.ends;
  const planned = step === undefined ? undefined : stepAt(change.plan, step);
  const isOpen = change.state === 'unknown' && planned !== undefined;
  return facts([
    [say.atStep, planned && inShort(words, planned)],
    [say.lookAt, isOpen ? scopeName(writtenBy(planned.step)) : undefined],
    [say.said, said],
    [say.missing, action && say.missingAction(action.action, scopeName(action.resource))],
  ]);
}

export const stepAt = (plan: ToldChange['change']['plan'], step: number): PlannedStep | undefined =>
  plan?.remedies.flatMap(({ steps }) => steps)[step];

const mostSaid = 3;

/** A run inside Windows does many things; the list below has them all. */
function inShort({ step: words }: CardWords, planned: PlannedStep): string {
  const said = sayStep(words, planned);
  return said.length > mostSaid ? `${said.slice(0, mostSaid).join('; ')}; …` : said.join('; ');
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
