import { expect, test } from '@jest/globals';
import { said } from '../../../guest/harness/said.ts';
import { harnessed } from './harnessed.ts';
import { networkWays } from './network-ways.ts';
import { windowsWays } from './windows-ways.ts';

test.each(Object.entries({ ...windowsWays, ...networkWays }))(
  '%s',
  (_, { on = 'web-01', broken, make, meddle, ...way }) => {
    const at = harnessed(on);
    if (broken) at.breakBy(broken, on);
    make?.(at);
    const step = typeof way.step === 'function' ? way.step(at) : way.step;
    const before = JSON.stringify(at.windows(on));
    expect(said(at.run('check', [step]))).toBe(way.check);
    expect(JSON.stringify(at.windows(on))).toBe(before);
    expect(said(at.run('apply', [step]))).toBe(way.apply);
    const written = at.written();
    // A second time it is told, and not done.
    expect(said(at.run('apply', [step]))).toBe(way.again ?? way.apply);
    expect(at.written()).toEqual(written);
    meddle?.(at);
    expect(said(at.run('undo', [step]))).toBe(way.undo);
    const undone = at.written();
    expect(said(at.run('undo', [step]))).toBe(way.undo === 'nothing' ? 'nothing' : 'nothing undone');
    expect(at.written()).toEqual(undone);
  },
);
