import { keyOf } from '../../world/world.ts';
import { adaptersNow } from './adapters.ts';
import { type Inside, insideOf } from './inside.ts';
import { serviceRuns, settleServices } from './services.ts';

/** Running domain controllers of the machine's domain, as the world has them. */
export function controllersOf({ world, windows }: Inside): readonly Inside[] {
  const { domain } = windows;
  if (!domain) return [];
  return Object.entries(world.machines).flatMap(([vm, { guest }]) => {
    if (guest.os !== 'Windows' || !guest.windows.roles.includes('domain-controller')) return [];
    if (guest.windows.domain?.name !== domain.name) return [];
    const inside = insideOf(world, vm);
    return inside && serviceRuns(settleServices(inside), 'NTDS') ? [inside] : [];
  });
}

/** Only a name server of the domain knows where its controllers are. */
export const domainNameServers = (inside: Inside): readonly Inside[] => {
  const asked = adaptersNow(inside).flatMap(({ dnsServers }) => dnsServers);
  const isSelf = (controller: Inside) => keyOf(controller.vm.id) === keyOf(inside.vm.id);
  return controllersOf(inside).filter(
    (controller) =>
      isSelf(controller) ||
      controller.adapters.some(({ addresses }) => addresses.some((address) => asked.includes(address))),
  );
};

/** Whether Windows takes itself to be in its domain's network. */
export const isInDomainNetwork = (inside: Inside): boolean => domainNameServers(inside).length > 0;
