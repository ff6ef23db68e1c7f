import type { About } from '../about.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Guide } from './guide.ts';
import { type Fit, guideCase } from './guide-case.ts';
import { guides } from './index.ts';

const order: readonly Fit[] = ['first', 'also', 'last'];

/** More would not fit beside each other on a card. */
const most = 4;

/** What a person can do about it where the bot cannot, best first. Pure. */
export function guidesFor(diagnosis: Diagnosis, about: About): readonly Guide[] {
  const { nature } = diagnosis;
  // Neither is reached by plain RDP: what the guides say would lead astray.
  if (nature === 'linux' || nature === 'session-host') return [];
  const seen = guideCase(diagnosis, about);
  const fits = guides.map((guide) => ({ guide, fit: guide.fits?.(seen) }));
  return order
    .flatMap((wanted) => fits.filter(({ fit }) => fit === wanted))
    .map(({ guide }) => guide)
    .slice(0, most);
}
