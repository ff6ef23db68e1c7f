import { describe, expect, test } from '@jest/globals';
import { allCases } from './cases.ts';
import { practiceAnswer } from './practice-answer.ts';
import { readRecord, recordNames, scriptsNow, timeless, viewHash } from './record.ts';

const again = 'Run `npm run test:scripts` where there is a PowerShell 7, and keep what it writes.';

const cases = allCases();
const scripts = scriptsNow();

describe('what the real probe said under a real PowerShell is what the practice guest says', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const record = readRecord(name);
    if (!record) throw new Error(`The probe never ran on this. ${again}`);
    const { answer, ...origin } = record;
    if (JSON.stringify(origin) !== JSON.stringify({ ...scripts, view: viewHash(one) }))
      throw new Error(`The script or the machine has changed since it ran. ${again}`);
    expect(answer).toEqual(timeless(practiceAnswer(one.view)));
  });
});

test('every record is of a machine that there is', () => {
  const names = new Set(cases.map(({ name }) => name));
  expect(recordNames().filter((name) => !names.has(name))).toEqual([]);
});
