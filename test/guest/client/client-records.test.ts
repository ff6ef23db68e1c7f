import { describe, expect, test } from '@jest/globals';
import { judgeClientCheck } from '../../../diagnosis/client-check/judge-client-check.ts';
import { clientCases } from './client-cases.ts';
import { originOf, otherClientRecords, readClientRecord } from './client-record.ts';

const again = 'Run `npm run test:scripts -- client` where there is a PowerShell 7, and keep what it writes.';

describe('what the real script said under a real PowerShell is what was set up', () => {
  test.each(clientCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const record = readClientRecord(one);
    if (!record) throw new Error(`The script never ran on this. ${again}`);
    const { check, ...origin } = record;
    if (JSON.stringify(origin) !== JSON.stringify(originOf(one)))
      throw new Error(`The script or the case has changed since it ran. ${again}`);
    expect(check).toEqual(one.expected);
    if (one.expected && one.because) expect(judgeClientCheck(one.expected).because).toBe(one.because);
  });
});

test('every record is of a case that there is', () => {
  expect(otherClientRecords(clientCases)).toEqual([]);
});
