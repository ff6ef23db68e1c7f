import type { Nature } from './diagnosis.ts';
import type { VirtualMachineValue } from './evidence/virtual-machine.ts';

/** What kind of machine it is, by what Azure says of it. */
export function natureOf(machine: VirtualMachineValue | undefined): Nature {
  switch (machine?.osType?.toLowerCase()) {
    case 'linux':
      return 'linux';
    case 'windows':
      return isSessionHost(machine) ? 'session-host' : machine.scaleSet ? 'scale-set-instance' : 'windows';
    default:
      return 'not-known';
  }
}

/** The host pool that Azure Virtual Desktop noted on a machine that it made. */
export const hostPoolOf = ({ tags }: VirtualMachineValue): string | undefined =>
  Object.entries(tags)
    .filter(([name]) => name.toLowerCase() === 'cm-resource-parent')
    .map(([, id]) => /\/hostpools\/([^/]+)$/i.exec(id)?.[1])
    .at(0);

/**
 * The multi-session editions run in Azure Virtual Desktop only:
 * https://learn.microsoft.com/azure/virtual-desktop/windows-multisession-faq
 */
const isSessionHost = (machine: VirtualMachineValue): boolean =>
  hostPoolOf(machine) !== undefined ||
  /multi-session/i.test(machine.osName ?? '') ||
  /-(avd|evd)(-|$)/i.test(machine.image?.sku ?? '') ||
  machine.extensions.some(({ type, name }) => /RDAgentBootLoader/i.test(`${type} ${name}`));
