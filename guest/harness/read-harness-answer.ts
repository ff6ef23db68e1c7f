import type { GuestOutput } from '../../azure/probe/run-command.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { readLine, type Undecoded } from '../read-line.ts';
import { type HarnessAnswer, harnessAnswerSchema } from './harness-answer.ts';

/** What the harness said, out of all that was printed. It may have been printed by anybody: nothing of it is believed. */
export function readHarnessAnswer(printed: GuestOutput): Result<HarnessAnswer, Undecoded> {
  const document = readLine(printed, 'RDPF1');
  if (!document.ok) return document;
  const { data } = harnessAnswerSchema.safeParse(document.value);
  return data ? success(data) : failure({ reason: 'answer-malformed' });
}
