import type { Plan } from '../../changes/plan/plan.ts';
import type { ToldChange } from './told.ts';

/** How it can be taken back, until when, and what cannot. */
export function wayBack({ words, reader, undoForSeconds }: ToldChange, plan: Plan): string {
  const { change: say } = words;
  const stays = plan.remedies.flatMap(({ name, cannotUndo }) => {
    const said = cannotUndo?.[reader.language];
    if (said === undefined) return [];
    return [plan.remedies.length === 1 ? said : words.verdict.nameAndValue(name[reader.language], said)];
  });
  const nothingComesBack = stays.length === plan.remedies.length && plan.remedies.every(isOnlyOnce);
  return say.sentences([
    nothingComesBack ? say.nothingBack : say.wayBack(words.duration(undoForSeconds)),
    ...(plan.endsAfterHours === undefined ? [] : [say.endsAfter(words.duration(3600 * plan.endsAfterHours))]),
    ...stays,
  ]);
}

/** Steps that leave nothing behind which could be put back. */
const isOnlyOnce = ({ steps }: Plan['remedies'][number]): boolean =>
  steps.every(({ step: { kind } }) => onlyOnce.has(kind));

const onlyOnce: ReadonlySet<string> = new Set([
  'power',
  'wait',
  'snapshot',
  'nic-rewrite',
  'reset-rdp',
  'jit-request',
]);
