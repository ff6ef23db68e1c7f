import { expect, test } from '@jest/globals';
import { turnOnBootDiagnostics } from '../../remedies/turn-on-boot-diagnostics.ts';
import { ids, machine } from '../diagnosis/healthy-case.ts';
import { foundBy, stepsFor } from './azure-case.ts';

test('it is turned on', () => {
  const check = 'boot-diagnostics-off';
  const one = { check, but: machine({ bootDiagnostics: { enabled: false, managed: true } }) };
  expect(stepsFor(turnOnBootDiagnostics, one)).toEqual([{ kind: 'boot-diagnostics', vm: ids.vm, set: 'on' }]);
  expect(foundBy(turnOnBootDiagnostics, one)).toEqual({ before: [check], after: [] });
});
