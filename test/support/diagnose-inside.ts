import { probeAlone } from '../../bot/probe-alone.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { Looking } from './looking.ts';

/** Diagnoses a machine of the practice world through the real SDK clients, with a look inside Windows. */
export async function diagnoseInside({ azure, time }: Looking, question: Question): Promise<Diagnosis> {
  const { probe, close } = probeAlone(azure, time.newId);
  // Between two diagnoses Azure forgets how much was asked.
  time.clock.time += 30_000;
  try {
    return await diagnose({ azure, clock: azure.clock, probe }, question);
  } finally {
    await close();
  }
}
