import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Case } from '../../diagnosis/conclude.ts';
import { conclude } from '../../diagnosis/conclude.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { caseOf, readCase, writeCase } from '../../diagnosis/saved-case.ts';
import { ask, type Looking, startLooking } from '../support/looking.ts';

describe('a saved case', () => {
  let looking: Looking;
  let diagnosis: Diagnosis;
  let text: string;
  beforeAll(async () => {
    looking = await startLooking();
    looking.deny('Microsoft.Network/networkInterfaces/effectiveRouteTable/action');
    const { azure } = looking;
    diagnosis = await diagnose({ azure, clock: azure.clock }, ask());
    text = writeCase(caseOf(diagnosis));
  });
  afterAll(() => looking.practice.close());

  const read = (saved: string): Case => {
    const found = readCase(saved);
    if (!found.ok) throw new Error(found.failure);
    return found.value;
  };

  test('is judged again as it was, without Azure', () => {
    expect(conclude(read(text))).toEqual(diagnosis);
  });

  test('keeps what was missing, with its reason', () => {
    expect(read(text).evidence.get('effective-routes')).toMatchObject({ because: { reason: 'forbidden' } });
  });

  const changed = (change: (saved: Record<string, unknown>) => void): string => {
    const saved = JSON.parse(text);
    change(saved);
    return JSON.stringify(saved);
  };

  test.each<[string, () => string, RegExp]>([
    ['no JSON', () => 'hello', /not a saved case/],
    ['another program', () => '{"format":"other"}', /not a saved case/],
    ['a later version', () => changed((saved) => Object.assign(saved, { version: 2 })), /version 2/],
    ['no question', () => changed((saved) => void delete saved['question']), /broken: at question/],
    [
      'a value of another form',
      () =>
        changed((saved) =>
          Object.assign(saved['evidence'] as object, {
            'virtual-machine': {
              value: { name: 7 },
              source: { operation: 'VirtualMachines_Get', resource: '/subscriptions/s' },
              at: '2026-11-21T02:00:00Z',
            },
          }),
        ),
      /broken: virtual-machine at id/,
    ],
    [
      'evidence of another program',
      () =>
        changed((saved) =>
          Object.assign(saved['evidence'] as object, {
            tarot: { missing: true, because: { reason: 'forbidden' } },
          }),
        ),
      /does not know: "tarot"/,
    ],
    [
      'a resource that a command line could misread',
      () =>
        changed((saved) => Object.assign(saved['question'] as object, { vm: '/subscriptions/$(reboot)' })),
      /broken: at question\.vm/,
    ],
  ])('is refused with a sentence: %s', (_, saved, sentence) => {
    const found = readCase(saved());
    expect(found).toEqual({ ok: false, failure: expect.stringMatching(sentence) });
  });
});
