import type { WayInNow } from '../diagnosis.ts';
import type { Question } from '../question.ts';
import type { EvidenceById } from '../value-in.ts';

/** One way in, and whether it works already; nothing where the evidence does not show that it does. */
export type WayInUnit = (question: Question, evidence: EvidenceById) => WayInNow | undefined;
