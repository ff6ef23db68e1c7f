import { mayPerson } from '../../azure/access/may-person.ts';
import type { Azure } from '../../azure/azure.ts';
import { parseResourceId, sameResource } from '../../base/resource-id.ts';
import { scopesOf } from '../../changes/policy/in-scope.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { findOtherMachines, type OtherMachine } from '../../diagnosis/find-other-machines.ts';
import { otherMachines } from '../../diagnosis/other-machines.ts';

export type RelatedTo = (diagnosis: Diagnosis) => Promise<readonly OtherMachine[]>;

/** More would be a picker. */
const most = 2;

const options = { deadlineMs: 10_000 };

/** Machines on which the cause may lie, and which the person may read: offered, and asked about again when pressed. */
export const relatedMachinesFor =
  ({ azure, policy }: { readonly azure: Azure; readonly policy: Policy }): RelatedTo =>
  async (diagnosis) => {
    const { person, vm } = diagnosis.question;
    if (person === undefined) return [];
    const found = await findOtherMachines(azure, otherMachines(diagnosis), options);
    // It is an offer on a card that says what was found without it.
    if (!found.ok) return [];
    const near = found.value.filter(
      (machine) => !sameResource(machine.id, vm) && scopesOf(policy, machine).length > 0,
    );
    const readable = await Promise.all(
      near.slice(0, most).map(async (machine) => {
        const resource = parseResourceId(machine.id);
        if (!resource) return [];
        const action = 'Microsoft.Compute/virtualMachines/read';
        const may = await mayPerson(azure, { person, action, resource }, options);
        return may.ok && may.value.access.allowed ? [machine] : [];
      }),
    );
    return readable.flat();
  };
