import { describe, expect, test } from '@jest/globals';
import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys, serviceKey } from '../../../../simulator/guest/product/keys.ts';
import { dword } from '../../../../simulator/guest/product/values.ts';
import { resetValue, setValue } from '../../../../simulator/guest/windows/registry.ts';
import { said } from '../../../guest/harness/said.ts';
import { harnessed } from './harnessed.ts';

const revert: GuestStep = { do: 'scheduled-revert', minutes: 15 };
const deny: GuestStep = {
  do: 'registry',
  key: keys.terminalServer,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
};
const start: GuestStep = { do: 'service-state', name: 'SessionEnv', state: 'running', seconds: 30 };
const isOff = 'remote-desktop-off';

/** RDP is off, and a service that the list starts is disabled. */
function broken() {
  const at = harnessed();
  at.breakBy(isOff, 'web-01');
  setValue(at.windows('web-01'), serviceKey('SessionEnv'), 'Start', dword(4));
  return at;
}

describe('the journal', () => {
  test('what failed in the middle goes on where it was stopped, and nothing is written twice', () => {
    const at = broken();
    expect(said(at.run('apply', [deny, start]))).toBe(
      'partial open | done 1 > 0, failed stopped | (00000422 step 1)',
    );
    expect(said(at.run('check', [deny, start]))).toBe('would-change open | already 0, would stopped');
    resetValue(at.windows('web-01'), serviceKey('SessionEnv'), 'Start');
    at.windows('web-01').stopped.push('SessionEnv');
    expect(said(at.run('apply', [deny, start]))).toBe('changed applied | done 1 > 0, done stopped > running');
    expect(at.written()).toEqual(['apply registry', 'apply service-state']);
  });

  test('what failed in the middle is taken back', () => {
    const at = broken();
    at.run('apply', [deny, start]);
    expect(said(at.run('undo', [deny, start]))).toBe('undone undone | undone 1, undone stopped');
    expect(at.isInForce(isOff)).toBe(true);
    expect(at.written()).toEqual(['apply registry', 'undo registry']);
  });

  test('it survives a restart of the machine', () => {
    const at = broken();
    at.run('apply', [deny]);
    at.restart();
    expect(said(at.run('undo', [deny]))).toBe('undone undone | undone 1');
  });

  test('a run is one list and no other', () => {
    const at = broken();
    at.run('apply', [deny]);
    for (const mode of ['apply', 'undo', 'confirm'] as const)
      expect(said(at.run(mode, [start]))).toBe('blocked | (journal-of-other-steps)');
    expect(at.written()).toEqual(['apply registry']);
  });

  test('what was taken back is not done again under the same name', () => {
    const at = broken();
    at.run('apply', [deny]);
    at.run('undo', [deny]);
    expect(said(at.run('apply', [deny]))).toBe('blocked undone | (run-undone)');
    expect(said(at.run('apply', [deny], '0a1b2c3e'))).toBe('changed applied | done 1 > 0');
  });
});

describe('what takes everything back by itself', () => {
  test('after its time, though nobody asks for it', () => {
    const at = broken();
    const armed = at.run('apply', [revert, deny]);
    expect(said(armed)).toBe('changed applied armed | done null > in 15 min, done 1 > 0');
    expect(armed.revert).toBe(armed.at + 15 * 60);
    at.minutesLater(14);
    expect(at.isInForce(isOff)).toBe(false);
    at.minutesLater(1);
    expect(at.isInForce(isOff)).toBe(true);
    expect(said(at.run('check', [revert, deny]))).toBe('would-change undone | would null, would 1');
    expect(at.written().slice(2)).toEqual(['undo registry', 'undo scheduled-revert']);
  });

  test('not once it is confirmed', () => {
    const at = broken();
    at.run('apply', [revert, deny]);
    expect(said(at.run('confirm', [revert, deny]))).toBe('confirmed applied');
    at.minutesLater(60);
    expect(at.isInForce(isOff)).toBe(false);
    expect(said(at.run('undo', [revert, deny]))).toBe('undone undone | undone null, undone 1');
  });

  test('what has not come to its end cannot be confirmed', () => {
    const at = broken();
    at.run('apply', [revert, deny, start]);
    expect(said(at.run('confirm', [revert, deny, start]))).toBe('blocked open armed | (not-applied)');
    at.minutesLater(15);
    expect(at.isInForce(isOff)).toBe(true);
  });

  test('there is nothing to confirm where nothing was armed', () => {
    const at = broken();
    expect(said(at.run('confirm', [revert, deny]))).toBe('nothing');
  });
});

test('what Group Policy keeps comes back with its next refresh', () => {
  const at = harnessed();
  at.breakBy('remote-desktop-kept-off', 'web-01');
  at.minutesLater(0);
  at.run('apply', [deny]);
  at.minutesLater(89);
  expect(at.isInForce('remote-desktop-kept-off')).toBe(false);
  at.minutesLater(1);
  expect(at.isInForce('remote-desktop-kept-off')).toBe(true);
  expect(said(at.run('undo', [deny]))).toBe('undone undone | undone 1');
});
