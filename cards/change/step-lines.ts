import type { EffectState } from '../../changes/change-view.ts';
import type { PlannedRemedy, PlannedStep } from '../../changes/plan/plan.ts';
import type { GuestStep } from '../../remedies/step.ts';
import type { Line, State } from '../card.ts';
import type { CardWords } from '../words/card-words.ts';
import { sayInside } from './say-inside.ts';
import { sayStep } from './say-step.ts';
import { seenInAzure, seenInside } from './seen-before.ts';
import type { ShownEffect, ToldChange } from './told.ts';

const marks: Readonly<Record<EffectState, State>> = {
  intended: 'looking',
  done: 'fine',
  skipped: 'fine',
  failed: 'problem',
  unknown: 'unknown',
};

/** One line for each thing that is written, remedy by remedy and numbered through: how it is, and what became of it. */
export function stepLines(
  told: ToldChange,
  remedies: readonly PlannedRemedy[],
): readonly (readonly Line[])[] {
  let [step, number] = [-1, 0];
  return remedies.map(({ steps }) =>
    steps.flatMap((planned) => {
      step += 1;
      const effect = told.effects.get(step);
      return written(told.words.step, planned).map((one): Line => {
        number += 1;
        const parts = [seenOf(told, one, effect), one.more, stateOf(told, effect)];
        const detail = parts.filter((part) => part !== undefined).join(' · ');
        return {
          state: effect ? marks[effect.state] : 'note',
          text: `${number}  ${one.text}`,
          ...(detail === '' ? {} : { detail }),
        };
      });
    }),
  );
}

/** One thing that is written. */
type Written = {
  readonly text: string;
  /** How it was when it was planned. */
  readonly seen?: string | undefined;
  /** It was as it should be already. */
  readonly isSo?: boolean;
  /** What the sentence has no room for. */
  readonly more?: string | undefined;
};

/** Of a step that never began, nobody knows how it is after the end. */
function seenOf(
  { words, change }: ToldChange,
  { seen, isSo }: Written,
  effect: ShownEffect | undefined,
): string | undefined {
  const { already, now, was } = words.step;
  if (!effect && change.endedAt !== undefined) return undefined;
  if (isSo) return already;
  return seen === undefined ? undefined : (effect ? was : now)(seen);
}

function stateOf({ words, reader, change }: ToldChange, effect: ShownEffect | undefined): string | undefined {
  if (!effect) return change.endedAt === undefined ? undefined : words.change.notMade;
  const at = effect.at === undefined ? undefined : words.time(effect.at, reader.timeZone);
  return words.change.step[effect.state](at);
}

type Words = CardWords['step'];

function written(words: Words, planned: PlannedStep): readonly Written[] {
  const { step, before } = planned;
  if (step.kind === 'guest') return writtenInside(words, step.steps, before);
  if (step.kind === 'guest-undo')
    return writtenInside(words, step.steps, before).map(({ text, seen, more }) => ({
      text: words.takeBack(text),
      seen,
      more,
    }));
  const seen = seenInAzure(words, planned);
  return sayStep(words, planned).map((text) => ({ text, seen }));
}

/** Of these the harness tells a state in its own words, of the others a value of Windows. */
const tells: ReadonlySet<GuestStep['do']> = new Set([
  'service-state',
  'rdp-restart',
  'firewall-group',
  'firewall-rule-off',
  'file-aside',
  'certificate-remove',
  'adapter',
  'feature-remove',
  'session-logoff',
  'clock-sync',
  'scheduled-revert',
]);

function writtenInside(words: Words, steps: readonly GuestStep[], before: unknown): readonly Written[] {
  const seen = seenInside(before);
  return steps.flatMap((step, index): readonly Written[] => {
    const text = sayInside(words, step);
    if (text === undefined) return [];
    const { st, was } = seen.get(index) ?? {};
    return [
      {
        text,
        seen: was === null ? words.nothing : was && tells.has(step.do) ? words.ofHarness(was) : was,
        isSo: st === 'already',
        more: moreOf(words, step),
      },
    ];
  });
}

/** Where a value stands, or what an access is then. */
const moreOf = ({ becomes }: Words, step: GuestStep): string | undefined =>
  step.do === 'registry' ? step.key : step.do === 'acl' ? becomes(step.sddl) : undefined;
