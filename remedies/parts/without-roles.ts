import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withFacts, withValuesOf } from './effects.ts';
import { restarted } from './machine-effects.ts';

/** The machine without these roles. Only of a session host does the service tell licences and their servers. */
export function withoutRoles(evidence: EvidenceById, gone: readonly ['sh', ...'li'[]]): EvidenceById {
  const removed = withValuesOf(evidence, 'role', Object.fromEntries(gone.map((name) => [name, 0])));
  const silent = withValuesOf(removed, 'tss', { m: 0, g: undefined, ge: undefined, ls: undefined });
  return restarted(withFacts(silent, { lsr: undefined }));
}
