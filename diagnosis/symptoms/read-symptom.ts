import type { About } from '../about.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { sourcesOf } from '../sources/sources-of.ts';
import { messageOf } from './message-meaning.ts';
import { readEventIds } from './read-event-ids.ts';
import { readInternalError } from './read-internal-error.ts';
import { readLicenseServer } from './read-license-server.ts';
import { seenCase } from './seen-case.ts';
import type { SymptomReading } from './symptom-reading.ts';

/** What a diagnosis says about what people complain of. Pure; nothing where it says no more than the verdict does. */
export function readSymptom(diagnosis: Diagnosis, about: About): SymptomReading | undefined {
  if (diagnosis.nature === 'linux') return undefined;
  const seen = seenCase(diagnosis);
  switch (about.symptom) {
    case 'internal-error':
      return readInternalError(seen);
    case 'license-server':
      return readLicenseServer(seen);
    case 'event-ids':
      return readEventIds(seen, about.event ?? messageOf(about)?.event);
    case 'cannot-connect':
      return { symptom: 'cannot-connect', sources: sourcesOf(diagnosis, {}) };
    case 'connectivity':
    case undefined:
      return undefined;
    default:
      return about.symptom satisfies never;
  }
}
