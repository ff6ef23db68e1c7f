import type { Words } from '../../base/language.ts';
import { conclude } from '../../diagnosis/conclude.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import type { RemedyCase, RemedyUnit } from '../../remedies/remedy.ts';

type Made = { readonly unit: RemedyUnit; readonly given: RemedyCase };

/** What is asked afterwards: the person's client may have to use another port then. Pure. */
export const questionThen = (question: Question, made: readonly Made[]): Question =>
  made.reduce(
    (asked, { unit, given }) => unit.questionThen?.({ ...given, question: asked }) ?? asked,
    question,
  );

/** What would block after these were made, by the world as it should be then. Pure. */
export function whatNext(
  question: Question,
  evidence: EvidenceById,
  made: readonly Made[],
): { readonly check: string; readonly title: Words } | undefined {
  const after = made.reduce((world, { unit, given }) => unit.effect(world, given), evidence);
  const asked = questionThen(question, made);
  const then = conclude({ question: asked, startedAt: '', endedAt: '', evidence: after });
  const { first } = verdictOf(then);
  const { en, ja } = first?.words ?? {};
  if (!first || en?.title === undefined || ja?.title === undefined) return undefined;
  return { check: first.check, title: { en: en.title, ja: ja.title } };
}
