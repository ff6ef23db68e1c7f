import type { VirtualMachineValue } from './virtual-machine.ts';

/** As the agent's last report says; how long ago that was is another question. */
export const isAgentReady = ({ agent }: VirtualMachineValue): boolean =>
  /\/succeeded$/i.test(agent?.code ?? '') || /^ready$/i.test(agent?.display ?? '');
