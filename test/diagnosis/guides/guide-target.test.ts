import { expect, test } from '@jest/globals';
import { conclude } from '../../../diagnosis/conclude.ts';
import { guideTargetSchema } from '../../../diagnosis/guides/guide.ts';
import { guideTarget } from '../../../diagnosis/guides/guide-target.ts';
import type { WayIn } from '../../../diagnosis/question.ts';
import { type Changes, evidenceOf, ids, inside, missing, question } from '../healthy-case.ts';

const at = '2026-11-21T02:14:07.000Z';

const targetOf = (but: Changes = {}, wayIn: WayIn = question.wayIn) =>
  guideTarget(
    conclude({
      question: { ...question, wayIn },
      startedAt: at,
      endedAt: at,
      evidence: evidenceOf(but),
    }),
  );

test('it holds what the diagnosis saw of the machine', () => {
  const { vm, ...rest } = targetOf();
  expect(vm.text).toBe(ids.vm);
  expect(rest).toEqual({
    os: 'Windows',
    port: 3389,
    address: '20.89.20.11',
    privateAddress: '10.1.1.4',
    inDomain: false,
  });
  expect(guideTargetSchema.parse(rest)).toEqual(rest);
});

test('who comes over a private network connects to the private address', () => {
  expect(targetOf({}, { kind: 'private', address: '10.8.0.5' }).address).toBe('10.1.1.4');
  expect(targetOf({}, { kind: 'jump-host', address: '10.0.2.4' }).address).toBe('10.1.1.4');
});

test('who did not tell gets in by the private address where there is no public one', () => {
  const inner = { 'public-addresses': [] };
  expect(targetOf(inner, { kind: 'not-told' }).address).toBe('10.1.1.4');
  expect(targetOf(inner, { kind: 'public', address: '203.0.113.7' }).address).toBeUndefined();
});

test('it leaves out what nobody saw', () => {
  const { vm: _, ...rest } = targetOf({
    'virtual-machine': missing(),
    'public-addresses': missing(),
    'network-interfaces': missing(),
    guest: missing(),
  });
  expect(rest).toEqual({ port: 3389 });
});

test('it knows of a domain only from inside', () => {
  expect(targetOf(inside({ dom: { j: 1, r: 3, dc: 0, sc: 1 } })).inDomain).toBe(true);
});
