import { machine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';

export const agentNotReady: Scenario = {
  id: 'agent-not-ready',
  title: { en: 'VM agent not ready', ja: 'VM エージェントが応答しない' },
  told: {
    en: 'Protection software stopped the Azure agent inside the machine.',
    ja: '保護ソフトウェアが仮想マシン内の Azure エージェントを停止しました。',
  },
  fits: (world, vm) => machine(world, vm).agent.status !== 'absent',
  apply: (world, vm) => {
    machine(world, vm).agent.status = 'not-ready';
  },
  isInForce: (world, vm) => machine(world, vm).agent.status === 'not-ready',
  heal: (world, vm) => {
    machine(world, vm).agent.status = 'ready';
  },
};
