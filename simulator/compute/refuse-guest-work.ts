import { Refusal } from '../wire/refusal.ts';
import type { Host } from './known.ts';
import { agentIsSilent } from './refusals.ts';

/** How long Azure waits for an agent that says nothing. */
const patience = 25 * 60;

/** Scripts and extensions need a VM that runs and that allows them. */
export function refuseGuestWork({ vm, machine }: Host): void {
  if (machine.power !== 'running') {
    throw new Refusal(
      409,
      'OperationNotAllowed',
      'Cannot modify extensions in the VM when the VM is not running.',
    );
  }
  if (vm.properties.osProfile?.allowExtensionOperations === false) {
    throw new Refusal(
      409,
      'OperationNotAllowed',
      'This operation cannot be performed when extension operations are disallowed. To allow, please ensure VM Agent is installed on the VM and the osProfile.allowExtensionOperations property is true.',
    );
  }
}

/** Seconds until Azure has an answer from the guest, or gives up waiting for one. */
export const guestSeconds = ({ machine }: Host, usually: number): number =>
  machine.agent.status === 'ready' ? usually : patience;

/** At the end of an operation in the guest: it must have been there all the time, and its agent must have answered. */
export function refuseSilence({ vm, machine }: Host, startedAt: string): void {
  if (machine.power !== 'running' || machine.since > startedAt) {
    throw new Refusal(
      409,
      'OperationPreempted',
      'Operation execution has been preempted by a more recent operation.',
    );
  }
  if (machine.agent.status !== 'ready') throw agentIsSilent(vm, machine.guest.os);
}
