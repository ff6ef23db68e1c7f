import type { Words } from '../base/language.ts';
import type { Finding } from '../diagnosis/checks/check.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { verdictOf } from '../diagnosis/verdict.ts';
import type { Outcome, ProofRow } from './change-view.ts';
import type { Plan } from './plan/plan.ts';

export type Proof = {
  readonly event: 'judged-fixed' | 'judged-not-fixed' | 'judged-uncertain';
  readonly outcome: Outcome;
};

/** Whether the person's symptom is gone: by everything that was seen afterwards, not by the changed value alone. Pure. */
export function prove(plan: Plan, before: Diagnosis | undefined, after: Diagnosis): Proof {
  const mended = plan.remedies.map(({ check }) => check);
  const proof = mended.flatMap((check) => rowOf(check, before, after));
  const still = after.findings.find(({ check, outcome }) => mended.includes(check) && isWrong(outcome));
  const verdict = verdictOf(after);
  const wrong = still ?? verdict.first;
  if (wrong) return { event: 'judged-not-fixed', outcome: { proof, ...titled(wrong) } };
  if (verdict.kind === 'uncertain') {
    const unseen = verdict.unknown.map(({ words }) => ({ en: words.en.name, ja: words.ja.name }));
    return { event: 'judged-uncertain', outcome: { proof, unseen, asks: true } };
  }
  if (plan.proof === 'person') return { event: 'judged-uncertain', outcome: { proof, asks: true } };
  return { event: 'judged-fixed', outcome: { proof } };
}

const isWrong = (outcome: Finding['outcome']): boolean => outcome === 'problem' || outcome === 'warning';

function titled({ words }: Finding): Pick<Outcome, 'first'> {
  const { en, ja } = words;
  return { first: { en: en.title ?? en.name, ja: ja.title ?? ja.name } };
}

function rowOf(check: string, before: Diagnosis | undefined, after: Diagnosis): readonly ProofRow[] {
  const [was, is] = [before, after].map((seen) => seen?.findings.find((finding) => finding.check === check));
  if (!is) return [];
  return [{ label: { en: is.words.en.name, ja: is.words.ja.name }, before: saidOf(was), after: saidOf(is) }];
}

function saidOf(finding: Finding | undefined): Words {
  const { title: en } = finding?.words.en ?? {};
  const { title: ja } = finding?.words.ja ?? {};
  if (en !== undefined && ja !== undefined) return { en, ja };
  return outcomes[finding?.outcome ?? 'unknown'];
}

const outcomes: Readonly<Record<Finding['outcome'], Words>> = {
  ok: { en: 'fine', ja: '問題なし' },
  'not-applicable': { en: 'does not apply', ja: '対象外' },
  unknown: { en: 'not checked', ja: '未確認' },
  problem: { en: 'problem', ja: '問題あり' },
  warning: { en: 'warning', ja: '要注意' },
};
