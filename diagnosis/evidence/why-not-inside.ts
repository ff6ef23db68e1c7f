import type { Because } from './evidence.ts';
import { isAgentReady } from './is-agent-ready.ts';
import type { VirtualMachineValue } from './virtual-machine.ts';

/** An agent that lives reports every minute or two. */
const silentMs = 10 * 60_000;

const unfinished = /^(ProvisioningState\/)?(creating|updating|deleting|transitioning)$/i;

/** Why nothing can be run inside the machine, by what Azure says of it; nothing where Azure would not refuse. */
export function whyNotInside(machine: VirtualMachineValue, now: number): Because | undefined {
  if (/^linux$/i.test(machine.osType ?? '')) return { reason: 'not-there' };
  if (machine.power !== undefined && !/\/running$/i.test(machine.power)) return { reason: 'vm-not-running' };
  if (!machine.allowExtensionOperations) return { reason: 'extensions-not-allowed' };
  if (!isAwake(machine, now)) return { reason: 'agent-not-ready', ...said(machine.agent?.message) };
  const stuck = machine.extensions.filter(isUnfinished).map(({ name }) => name);
  return stuck.length === 0 ? undefined : { reason: 'extension-under-way', message: stuck.join(', ') };
}

function isAwake(machine: VirtualMachineValue, now: number): boolean {
  const last = Date.parse(machine.agent?.time ?? '');
  return isAgentReady(machine) && !(now - last > silentMs);
}

/** Run command is an extension itself: while one runs, Azure says so by refusing, and it is soon over. */
const isUnfinished = ({
  name,
  type,
  provisioningState = '',
  code = '',
}: VirtualMachineValue['extensions'][number]) =>
  !/^RunCommand/i.test(type ?? name) && [provisioningState, code].some((state) => unfinished.test(state));

const said = (message: string | undefined) => (message === undefined ? {} : { message });
