import type { Words } from '../../base/language.ts';
import { virtualMachine } from '../../diagnosis/evidence/virtual-machine.ts';
import { type EvidenceById, valueIn } from '../../diagnosis/value-in.ts';
import { breaksFloor } from '../../remedies/floor.ts';
import type { RemedyCase, RemedyUnit } from '../../remedies/remedy.ts';
import type { Step } from '../../remedies/step.ts';
import { changeName } from '../change-view.ts';
import type { NotProposed } from '../parts.ts';
import type { ChangeItem, ChangeRequest } from '../request.ts';
import type { PlannedRemedy } from './plan.ts';
import { remedyCase } from './remedy-case.ts';

/** A remedy with its steps; how things are was not looked at yet. */
export type DraftedRemedy = Omit<PlannedRemedy, 'steps'> & {
  readonly unit: RemedyUnit;
  readonly given: RemedyCase;
  readonly steps: readonly Step[];
};

type Drafting = {
  readonly remedies: readonly RemedyUnit[];
  readonly request: Pick<ChangeRequest, 'question' | 'items'>;
  readonly evidence: EvidenceById;
  readonly change: number;
  readonly now: number;
};

export type Drafted = { readonly remedies: readonly DraftedRemedy[] } | { readonly not: NotProposed };

/** The steps of what was asked for, from what was seen. Pure. */
export function draft(drafting: Drafting): Drafted {
  const drafted: DraftedRemedy[] = [];
  for (const item of drafting.request.items) {
    const one = draftOne(item, drafting);
    if ('not' in one) return one;
    drafted.push(one.drafted);
  }
  return withSnapshot(drafted, drafting);
}

function draftOne(
  item: ChangeItem,
  { remedies, request, evidence, change, now }: Drafting,
): { readonly drafted: DraftedRemedy } | { readonly not: NotProposed } {
  const unit = remedies.find(({ id }) => id === item.remedy);
  if (!unit?.fixes.includes(item.check)) throw new Error(`No remedy ${item.remedy} mends ${item.check}.`);
  const { question } = request;
  const given = remedyCase({ question, evidence, check: item.check, choices: item.choices, change, now });
  if (!given || unit.fits?.(given) === false) return { not: { because: 'nothing-to-mend' } };
  const planned = unit.plan(given);
  if ('cannot' in planned) return { not: { because: 'cannot-be-planned', cannot: planned.cannot } };
  // A plan below the floor is a mistake of ours, and is never shown to anybody who could say yes.
  if (planned.steps.some((step) => breaksFloor(step) !== undefined))
    return { not: { because: 'below-the-floor' } };
  return {
    drafted: {
      remedy: unit.id,
      check: item.check,
      name: wordsOf(unit, ({ name }) => name),
      sentence: wordsOf(unit, ({ sentence }) => sentence(given)),
      ...maybeWords(unit, 'mind'),
      ...maybeWords(unit, 'cannotUndo'),
      ...(unit.endsAfterHours === undefined ? {} : { endsAfterHours: unit.endsAfterHours }),
      steps: planned.steps,
      unit,
      given,
    },
  };
}

const wordsOf = (unit: RemedyUnit, of: (words: RemedyUnit['words']['en']) => string): Words => ({
  en: of(unit.words.en),
  ja: of(unit.words.ja),
});

function maybeWords(unit: RemedyUnit, key: 'mind' | 'cannotUndo') {
  const { en, ja } = unit.words;
  return en[key] === undefined || ja[key] === undefined ? {} : { [key]: { en: en[key], ja: ja[key] } };
}

/** One snapshot, before anything else, where one of the remedies must not be made without. */
function withSnapshot(drafted: readonly DraftedRemedy[], { evidence, change }: Drafting): Drafted {
  const [first, ...others] = drafted;
  if (!first || drafted.every(({ unit }) => unit.snapshot !== 'required')) return { remedies: drafted };
  const machine = valueIn(evidence, virtualMachine);
  const disk = machine?.osDisk;
  if (!machine || disk === undefined) return { not: { because: 'cannot-be-planned', cannot: noSnapshot } };
  const folder = disk.slice(0, disk.toLowerCase().lastIndexOf('/disks/'));
  const snapshot = `${folder}/snapshots/rdp-bot-${changeName(change)}-${machine.name}`.slice(0, 2000);
  const taken: Step = { kind: 'snapshot', disk, snapshot, location: machine.location };
  return { remedies: [{ ...first, steps: [taken, ...first.steps] }, ...others] };
}

const noSnapshot: Words = {
  en: 'This change must not be made without a snapshot, and the machine has no managed disk to take one of. Back it up another way and make the change by hand.',
  ja: 'この変更にはスナップショットが必須ですが、この VM の OS ディスクは管理ディスクではないため作成できません。別の方法でバックアップを取り、手動で変更してください。',
};
