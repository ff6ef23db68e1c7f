import { conclude } from '../../../diagnosis/conclude.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import type { Question } from '../../../diagnosis/question.ts';
import { type Changes, evidenceOf, question } from '../healthy-case.ts';

/** What the checks make of the healthy machine with these changes. */
export const diagnosed = (changes: Changes = {}, asked: Partial<Question> = {}): Diagnosis =>
  conclude({
    question: { ...question, ...asked },
    startedAt: '2026-11-21T02:13:30.000Z',
    endedAt: '2026-11-21T02:14:11.000Z',
    evidence: evidenceOf(changes),
  });
