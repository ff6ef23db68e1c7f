import { begin } from '../wire/long-running.ts';
import { type Answer, type Call, param } from '../wire/operation.ts';
import { resourceNotFound } from '../wire/refusal.ts';
import type { PropertiesOf, Resource } from '../world/resource.ts';
import { below, find, isOf, put, type World } from '../world/world.ts';
import { type Host, knownParent } from './known.ts';
import { nameIn } from './paths.ts';
import { guestSeconds, refuseGuestWork } from './refuse-guest-work.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';

/** Extensions and managed run commands are resources below a VM, and every write of them is work for its guest. */
export const childTypes = [
  'Microsoft.Compute/virtualMachines/extensions',
  'Microsoft.Compute/virtualMachines/runCommands',
] as const;
export type ChildType = (typeof childTypes)[number];

export const childrenOf = <Type extends ChildType>(
  world: World,
  vm: { readonly id: string },
  type: Type,
): Resource<Type>[] => below(world, vm.id).filter((resource) => isOf(resource, type));

/** The id that the path names, whether there is such a child or not. */
export const addressedChild = (call: Call, { vm }: Host, type: ChildType): string =>
  `${vm.id}/${nameIn(type)}/${param(call, 'child')}`;

/** The child that the path names. */
export function knownChild<Type extends ChildType>(call: Call, type: Type): Resource<Type> {
  const host = knownParent(call);
  const child = find(call.world, type, addressedChild(call, host, type));
  if (child) return child;
  throw resourceNotFound(
    'Microsoft.Compute/virtualMachines',
    `${host.vm.name}/${nameIn(type)}/${param(call, 'child')}`,
    param(call, 'group'),
  );
}

/** The child as it was before a write: a PATCH needs one, a PUT does not. */
export const childBefore = <Type extends ChildType>(
  call: Call,
  host: Host,
  type: Type,
): Resource<Type> | undefined =>
  call.operation.method === 'PATCH'
    ? knownChild(call, type)
    : find(call.world, type, addressedChild(call, host, type));

/** A write needs a guest that listens, and a VM that nobody else writes to. */
export function refuseChildWrite(call: Call, host: Host): void {
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
}

export type ChildWrite<Type extends ChildType> = {
  readonly host: Host;
  readonly before: Resource<Type> | undefined;
  readonly body: { readonly location?: string; readonly tags?: Record<string, string> };
  readonly type: Type;
  readonly properties: PropertiesOf[Type];
  /** How long it usually takes. */
  readonly seconds: number;
  /** What happens in the guest at the end. */
  readonly effect: string;
  readonly view: (child: Resource<Type>) => unknown;
};

export function writeChild<Type extends ChildType>(call: Call, write: ChildWrite<Type>): Answer {
  const { host, before, type, properties } = write;
  const tags = write.body.tags ?? before?.tags;
  const written = put<Type>(
    call.world,
    {
      id: addressedChild(call, host, type),
      type,
      location: write.body.location ?? before?.location ?? host.vm.location ?? '',
      ...(tags ? { tags } : {}),
      properties,
    },
    call.moment,
  );
  const input = { vm: host.vm.id, type, child: written.id };
  return begin(call, {
    style: 'compute-put',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, write.seconds),
    effect: { name: write.effect, input },
    otherwise: { name: 'compute.vm-child-failed', input },
    body: write.view(written),
    created: !before,
  });
}

export function deleteChild(call: Call, type: ChildType, seconds: number): Answer {
  const host = knownParent(call);
  const child = find(call.world, type, addressedChild(call, host, type));
  if (!child) return { status: 204 };
  refuseChildWrite(call, host);
  child.properties.provisioningState = 'Deleting';
  const input = { vm: host.vm.id, type, child: child.id };
  return begin(call, {
    style: 'compute-delete',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, seconds),
    effect: { name: 'compute.vm-child-deleted', input },
    otherwise: { name: 'compute.vm-child-failed', input },
  });
}
