import { expect, test } from '@jest/globals';
import { reapplyMachine } from '../../remedies/reapply-machine.ts';
import { ids, machine } from '../diagnosis/healthy-case.ts';
import { foundBy, reasonFor, stepsFor } from './azure-case.ts';

const check = 'provisioning-failed';
const failed = {
  provisioningState: 'Failed',
  provisioning: { code: 'ProvisioningState/failed/AllocationFailed' },
};

test('Azure applies the settings once more', () => {
  const one = { check, but: machine(failed) };
  expect(stepsFor(reapplyMachine, one)).toEqual([{ kind: 'power', vm: ids.vm, change: 'reapply' }]);
  expect(foundBy(reapplyMachine, one)).toEqual({ before: [check], after: [] });
});

test('not while an extension is at work', () => {
  const extensions = [{ name: 'CustomScriptExtension', provisioningState: 'Updating' }];
  expect(reasonFor(reapplyMachine, { check, but: machine({ ...failed, extensions }) })).toContain(
    'An extension is in the middle of its work',
  );
});
