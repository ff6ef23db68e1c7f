import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EvidenceById } from '../diagnosis/value-in.ts';

export const evidenceOf = ({ evidence }: Diagnosis): EvidenceById =>
  new Map(evidence.map((look) => [look.id, look.evidence]));
