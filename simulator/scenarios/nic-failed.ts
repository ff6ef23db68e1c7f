import { primaryNic } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

export const nicFailed: Scenario = {
  id: 'nic-failed',
  title: { en: 'Network interface in failed state', ja: 'ネットワーク インターフェイスが失敗状態' },
  told: {
    en: 'A deployment of the pipeline broke off in the middle and left the network interface failed.',
    ja: 'パイプラインのデプロイが途中で失敗し、ネットワーク インターフェイスが失敗状態のまま残りました。',
  },
  fits: (world, vm) => primaryNic(world, vm) !== undefined,
  apply: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    if (!nic) return;
    nic.properties.provisioningState = 'Failed';
    writtenBy(world, 'pipeline', nic, moment);
  },
  isInForce: (world, vm) => primaryNic(world, vm)?.properties.provisioningState === 'Failed',
  heal: (world, vm, moment) => {
    const nic = primaryNic(world, vm);
    if (!nic) return;
    nic.properties.provisioningState = 'Succeeded';
    writtenBy(world, 'pipeline', nic, moment);
  },
};
