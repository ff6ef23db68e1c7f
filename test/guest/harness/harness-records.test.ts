import { describe, expect, test } from '@jest/globals';
import { allHarnessCases } from './all-harness-cases.ts';
import { caseHash, harnessOrigin, harnessRecordNames, readHarnessRecord } from './harness-record.ts';
import { said } from './said.ts';

const again = 'Run `npm run test:scripts -- harness` where there is a PowerShell 7, and keep what it writes.';

const origin = harnessOrigin();

describe.each(Object.entries(allHarnessCases))(
  'the real harness under a real PowerShell: %s',
  (group, cases) => {
    const { cases: kept, ...from } = readHarnessRecord(group);

    test('ran as it is now', () => {
      if (JSON.stringify(from) !== JSON.stringify(origin))
        throw new Error(`The harness or its Windows has changed since it ran. ${again}`);
      expect(Object.keys(kept)).toEqual(cases.map(({ name }) => name));
    });

    test.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
      const record = kept[name];
      if (record?.case !== caseHash(one)) throw new Error(`The case has changed since it ran. ${again}`);
      const expected = one.moves.flatMap((move) => ('run' in move ? [move.says] : []));
      expect(record.answers.map((answer) => said(answer ?? undefined))).toEqual(expected);
    });
  },
);

test('every record is of cases that there are, and no two cases have one name', () => {
  expect([...harnessRecordNames()].sort()).toEqual(Object.keys(allHarnessCases).sort());
  const names = Object.values(allHarnessCases).flatMap((cases) => cases.map(({ name }) => name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
