import { type Licensing, licensingOf } from '../inside/licensing.ts';
import { type SeenCase, valueOfFact } from './seen-case.ts';

/** What counts of licensing, as far as it was seen. */
export const licensingIn = (seen: SeenCase): Licensing =>
  licensingOf({
    policy: valueOfFact(seen, 'policy'),
    licensingSettings: valueOfFact(seen, 'licensingSettings'),
    serviceSettings: valueOfFact(seen, 'serviceSettings'),
  });
