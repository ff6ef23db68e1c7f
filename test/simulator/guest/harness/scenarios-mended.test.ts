import { expect, test } from '@jest/globals';
import { harnessed } from './harnessed.ts';
import { mended } from './mended.ts';

test.each(Object.entries(mended))('%s', (scenario, { on = 'web-01', steps: asked, thenStarts, undo }) => {
  const at = harnessed(on);
  at.breakBy(scenario, on);
  expect(at.isInForce(scenario)).toBe(true);
  const steps = typeof asked === 'function' ? asked(at) : asked;
  expect(at.run('check', steps).st).toBe('would-change');
  expect(at.isInForce(scenario)).toBe(true);
  expect(at.run('apply', steps)).toMatchObject({ st: 'changed', journal: 'applied' });
  if (thenStarts) {
    expect(at.isInForce(scenario)).toBe(true);
    at.restart();
  }
  expect(at.isInForce(scenario)).toBe(false);
  const undone = at.run('undo', steps);
  expect(undone).toMatchObject({ st: undo?.st ?? 'undone', journal: undo?.journal ?? 'undone' });
  if (thenStarts) at.restart();
  expect(at.isInForce(scenario)).toBe(undo?.staysMended !== true);
});
