import { expect, test } from '@jest/globals';
import { decode } from '../../../guest/decode.ts';
import { runProbe } from '../../../simulator/guest/run-probe.ts';
import { healthyView } from '../../guest/healthy-view.ts';

const told = (parameters: Readonly<Record<string, string>>) => {
  const { stdout, stderr, exitCode } = runProbe(healthyView, parameters);
  const decoded = decode({ output: stdout, error: stderr });
  return decoded.ok ? { exitCode, only: decoded.value.only } : { exitCode, reason: decoded.failure.reason };
};

test.each([
  ['nothing', {}, undefined],
  ['groups', { Only: 'net,fw' }, ['fw', 'net']],
  ['names in other letters', { ONLY: 'FW' }, ['fw']],
  ['an empty list', { Only: '' }, undefined],
])('asked for %s', (_, parameters, only) => {
  expect(told(parameters)).toEqual({ exitCode: 0, only });
});

test.each([{ Only: 'fw;calc' }, { Only: 'fw net' }, { Seconds: 'soon' }])(
  'nothing runs with %p',
  (parameters) => {
    expect(told(parameters)).toEqual({ exitCode: 1, reason: 'no-answer-from-guest' });
  },
);
