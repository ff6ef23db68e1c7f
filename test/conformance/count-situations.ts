import type { Report } from './report.ts';
import { situations } from './situations/index.ts';

/** They ran among the tests: what Azure's documentation says a network does, asked of the practice Azure. */
export const countSituations = (passed: boolean): Report => ({
  checked: `${situations.length} situations that Azure's documentation describes`,
  count: situations.length,
  findings: passed ? [] : ['the tests failed, and the situations are among them'],
});
