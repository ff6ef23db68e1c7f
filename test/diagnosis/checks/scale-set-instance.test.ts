import { scaleSetInstance } from '../../../diagnosis/checks/scale-set-instance.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const scaleSet =
  '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-web';

testCheck(scaleSetInstance, [
  { when: 'it stands alone', outcome: 'not-applicable' },
  { when: 'it belongs to one', but: machine({ scaleSet }), outcome: 'warning', says: ['vmss-web'] },
]);
