import type { About } from '../about.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Guide } from '../guides/guide.ts';
import { guidesFor } from '../guides/guides-for.ts';
import { guides } from '../guides/index.ts';
import { readSymptom } from './read-symptom.ts';

/** As many as fit beside each other. */
const most = 4;

/** The guides of a verdict: of licences the ways out that its section names, in that order, and then what else fits. */
export function guidesOffered(diagnosis: Diagnosis, about: About): readonly Guide[] {
  const fitting = guidesFor(diagnosis, about);
  const reading = readSymptom(diagnosis, about);
  if (reading?.symptom !== 'license-server') return fitting;
  const named = reading.waysOut.flatMap(({ id }) => guides.find((guide) => guide.id === id) ?? []);
  return [...named, ...fitting.filter((guide) => !named.includes(guide))].slice(0, most);
}
