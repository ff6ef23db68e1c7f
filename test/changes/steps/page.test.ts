import { expect, test } from '@jest/globals';
import { kindOf, stepKinds } from '../../../changes/steps/index.ts';
import type { Step } from '../../../remedies/step.ts';
import { textOf } from '../../conventions/tree.ts';

test('docs/steps.md has a row for every kind, in the same order', () => {
  const rows = [...textOf('docs/steps.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind);
  expect(rows).toEqual(Object.keys(stepKinds));
});

test('a step is done by the unit of its own kind', () => {
  for (const [kind, unit] of Object.entries(stepKinds)) expect(unit.kind).toBe(kind);
  const step: Step = { kind: 'wait', vm: '/subscriptions/s', for: 'agent' };
  expect(kindOf(step)).toBe(stepKinds.wait);
});
