import { expect, test } from '@jest/globals';
import { factOf } from '../../guest/answer.ts';
import { mergeAnswers } from '../../guest/merge-answers.ts';
import { guestAnswer } from '../diagnosis/healthy-guest.ts';

const whole = guestAnswer();
const { fwr, top, ...kept } = whole.f;
const first = { ...whole, f: kept, cut: ['top', 'fwr'] };
const second = { ...whole, f: {}, only: ['fw' as const, 'res' as const] };

test.each([
  ['a value', { f: { fwr, top } }, 'value'],
  ['absent in Windows', {}, 'absent'],
  ['its code', { e: { fwr: '80041002' } }, { why: 'failed', code: '80041002' }],
  ['the code of its whole group', { e: { fw: '80131509' } }, { why: 'failed', code: '80131509' }],
  ['cut again', { cut: ['fwr'] }, { why: 'cut' }],
  ['a group that was slow', { slow: ['fw' as const] }, { why: 'cut' }],
  ['another shape', { malformed: ['fwr'] }, { why: 'malformed' }],
])('what was left out comes as %s', (_, said, state) => {
  const merged = mergeAnswers(first, { ...second, ...said });
  expect(factOf(merged, 'firewallRules')).toMatchObject(
    typeof state === 'string' ? { state } : { state: 'unknown', ...state },
  );
});

test('nothing else is taken from the second answer', () => {
  const merged = mergeAnswers(first, { ...second, f: { fwr, own: '1:evil:x' }, e: { tcp: '80070005' } });
  expect(merged.f).toEqual({ ...kept, fwr });
  expect(merged.e).toEqual(first.e);
});
