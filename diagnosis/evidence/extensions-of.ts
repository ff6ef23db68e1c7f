import type { VirtualMachine } from '../../azure/read/virtual-machine.ts';
import { statusOf } from './status-of.ts';

/** What was asked for stands in the resource, what became of it in the instance view; each may know one that the other does not. */
export function extensionsOf(vm: VirtualMachine) {
  const views = vm.instanceView?.extensions ?? [];
  const asked = vm.resources.map((extension) => ({
    name: extension.name.split('/').at(-1) ?? extension.name,
    type: extension.typePropertiesType,
    publisher: extension.publisher,
    provisioningState: extension.provisioningState,
  }));
  const unasked = views
    .filter((view) => !asked.some(({ name }) => isSameName(name, view.name)))
    .map(({ name, type }) => ({ name: name ?? '', type: type?.split('.').at(-1) }));
  return [...asked, ...unasked].map((extension) => ({
    ...extension,
    ...statusOf(views.find((view) => isSameName(extension.name, view.name))?.statuses[0]),
  }));
}

const isSameName = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();
