import { machine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { setPower } from './set-power.ts';
import { actedBy } from './written-by.ts';

export const vmDeallocated: Scenario = {
  id: 'vm-deallocated',
  title: { en: 'Stopped (deallocated)', ja: '停止(割り当て解除)' },
  told: {
    en: 'Suzuki stopped the machine in the portal to save money.',
    ja: '鈴木さんが費用を抑えるためにポータルから仮想マシンを停止しました。',
  },
  fits: () => true,
  apply: (world, vm, moment) => {
    setPower(world, vm, 'deallocated', moment);
    const action = 'Microsoft.Compute/virtualMachines/deallocate/action';
    actedBy(world, 'suzuki', { action, resourceId: vm }, moment);
  },
  isInForce: (world, vm) => machine(world, vm).power === 'deallocated',
  heal: (world, vm, moment) => {
    setPower(world, vm, 'running', moment);
    const action = 'Microsoft.Compute/virtualMachines/start/action';
    actedBy(world, 'suzuki', { action, resourceId: vm }, moment);
  },
};
