import { machine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { setPower } from './set-power.ts';

/** Azure sees that the machine is off; nobody asked Azure for it, so the Activity Log is silent. */
export const vmStoppedByGuest: Scenario = {
  id: 'vm-stopped-by-guest',
  title: { en: 'Shut down from inside', ja: 'OS 内からシャットダウン' },
  told: {
    en: 'Somebody chose Shut down instead of Sign out in Windows.',
    ja: 'Windows で「サインアウト」ではなく「シャットダウン」が選ばれました。',
  },
  fits: () => true,
  apply: (world, vm, moment) => setPower(world, vm, 'stopped', moment),
  isInForce: (world, vm) => machine(world, vm).power === 'stopped',
  heal: (world, vm, moment) => setPower(world, vm, 'running', moment),
};
