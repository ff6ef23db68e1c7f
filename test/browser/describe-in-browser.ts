import { describe } from '@jest/globals';
import { chromium } from './chromium.ts';

/** Without a browser these tests are left out, unless `CHROMIUM` says that there is one. */
export const describeInBrowser = (what: string, tests: () => void): void =>
  chromium === undefined
    ? describe.skip(`${what}: needs Chromium; name it in CHROMIUM`, tests)
    : describe(what, tests);
