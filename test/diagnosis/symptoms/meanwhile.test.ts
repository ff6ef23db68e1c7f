import { expect, test } from '@jest/globals';
import { symptoms } from '../../../diagnosis/symptom.ts';
import { meanwhile } from '../../../diagnosis/symptoms/meanwhile.ts';
import { question } from '../healthy-case.ts';

test('without a licence administrators need not wait for the verdict', () => {
  expect(meanwhile(question, { symptom: 'license-server' })?.command).toBe('mstsc /v:web-01 /admin');
});

test.each([undefined, ...symptoms.filter((symptom) => symptom !== 'license-server')])(
  'nothing for %s',
  (symptom) => {
    expect(meanwhile(question, symptom ? { symptom } : {})).toBeUndefined();
  },
);
