import { expect, test } from '@jest/globals';
import { imageNotPrepared } from '../../../diagnosis/checks/image-not-prepared.ts';
import { judge } from '../../../diagnosis/judge.ts';
import { evidenceOf, inside, machine, question } from '../healthy-case.ts';
import { guestAnswer } from '../healthy-guest.ts';
import { testCheck } from './test-check.ts';

const own = machine({ image: { id: '/subscriptions/x/images/golden' } });

const raw = {
  san: 0,
  ts: { dn: 1 },
  fwr: { a: 0, b: 0, o: 2 },
  svc: String(guestAnswer().f['svc']),
};

testCheck(imageNotPrepared, [
  {
    when: 'it comes from a publisher',
    but: { ...machine({ image: { publisher: 'MicrosoftWindowsServer' } }), ...inside(raw) },
    outcome: 'not-applicable',
  },
  { when: 'an image of its own is prepared', but: own, outcome: 'ok' },
  { when: 'two settings are off', but: { ...own, ...inside({ san: 0, ts: { dn: 1 } }) }, outcome: 'ok' },
  {
    when: 'several are off at once',
    but: { ...own, ...inside(raw) },
    outcome: 'warning',
    says: ['images/golden', 'SanPolicy, fDenyTSConnections, Remote Desktop (firewall)'],
  },
]);

test('what blocks is a problem; the image is a warning beside it', () => {
  const findings = judge(question, evidenceOf({ ...own, ...inside(raw) }));
  const are = (outcome: string) => findings.flatMap((one) => (one.outcome === outcome ? one.check : []));
  expect(are('problem')).toEqual(['firewall-rule-missing']);
  expect(are('warning')).toContain('image-not-prepared');
});
