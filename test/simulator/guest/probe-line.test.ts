import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decode } from '../../../guest/decode.ts';
import { facts } from '../../../guest/facts/index.ts';
import { probeAnswer } from '../../../simulator/guest/probe-answer.ts';
import { leftOutFirst, probeLine } from '../../../simulator/guest/probe-line.ts';
import { healthyView } from '../../guest/healthy-view.ts';

const healthy = probeAnswer(healthyView, { seconds: 80 });

const read = (line: string) => {
  const decoded = decode({ output: line, error: '' });
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  return decoded.value;
};

/** Text that nothing packs. */
const noise = (length: number, seed = 1): string => {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  };
  return Array.from({ length }, next).join('');
};

describe('the line of the probe', () => {
  test('holds all of a healthy machine', () => {
    const line = probeLine(healthy);
    expect(line.length).toBeLessThan(3_000);
    expect(read(line)).toMatchObject({ f: healthy.f, cut: [] });
  });

  test('leaves out what is missed least, and names it', () => {
    const line = probeLine({
      ...healthy,
      f: { ...healthy.f, top: noise(1_500, 1), av: noise(1_000, 2) },
    });
    expect(line.length).toBeLessThanOrEqual(3_900);
    const { f, cut } = read(line);
    expect(cut).toEqual(['top']);
    expect(f).not.toHaveProperty('top');
    expect(f).toHaveProperty('tcpn');
  });

  test('fits whatever is in it', () => {
    const full = Object.fromEntries(
      Object.values(facts).map(({ key }, index) => [key, noise(400, index + 1)]),
    );
    const line = probeLine({ ...healthy, f: full, only: ['reg'] });
    expect(line.length).toBeLessThanOrEqual(3_900);
    expect(read(line).only).toEqual(['reg']);
  });

  test('can leave out every fact, in the order of the script', () => {
    expect([...leftOutFirst].sort()).toEqual(
      Object.values(facts)
        .map(({ key }) => key)
        .sort(),
    );
    const script = readFileSync(new URL('../../../guest/probe/answer.ps1', import.meta.url), 'utf8');
    const [, after = ''] = script.split('function Get-CutOrder');
    const [body = ''] = after.split('.Split(');
    const order = [...body.matchAll(/'([a-z0-9 ]+)'/g)].map(([, words = '']) => words).join('');
    expect(leftOutFirst).toEqual(order.trim().split(' '));
  });
});
