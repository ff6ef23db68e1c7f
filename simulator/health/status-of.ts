import type { Call } from '../wire/operation.ts';
import type { Machine } from '../world/compute.ts';
import type { Resource } from '../world/resource.ts';
import { keyOf } from '../world/world.ts';

type Health = Machine['health'];

/** How a resource is, in the shape of Resource Health 2022-10-01. Only machines are ever anything but well. */
export function statusOf(call: Call, resource: Resource) {
  const machine = call.world.machines[keyOf(resource.id)];
  const health = machine ? healthOf(machine) : wellOf('resource');
  const since = machine?.since ?? resource.createdTime;
  const trouble = health.state === 'Available' ? {} : { rootCauseAttributionTime: since };
  return {
    id: `${resource.id}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
    name: 'current',
    type: 'Microsoft.ResourceHealth/AvailabilityStatuses',
    ...(resource.location === undefined ? {} : { location: resource.location }),
    properties: {
      availabilityState: health.state,
      title: titleOf(machine, health),
      summary: health.summary,
      ...origins[health.reason],
      occuredTime: since,
      reasonChronicity: health.reason === 'PlatformInitiated' ? 'Transient' : 'Persistent',
      reportedTime: new Date(call.moment.now).toISOString(),
      ...trouble,
      ...(expands(call) ? { recommendedActions: actionsFor(health) } : {}),
    },
  };
}

/** Azure spells the origin in three ways. */
const origins: Readonly<Record<Health['reason'], object>> = {
  None: { reasonType: '', context: 'Not Applicable', category: 'Not Applicable' },
  UserInitiated: {
    reasonType: 'Customer Initiated',
    context: 'Customer Initiated',
    category: 'Not Applicable',
  },
  PlatformInitiated: { reasonType: 'Unplanned', context: 'Platform Initiated', category: 'Unplanned' },
};

const wellOf = (what: string): Health => ({
  state: 'Available',
  reason: 'None',
  summary: `There aren't any known Azure platform problems affecting this ${what}.`,
});

/** A machine that is not running is not available, whatever else is known of it. */
function healthOf({ power, health }: Machine): Health {
  if (health.state !== 'Available') return health;
  if (power === 'running') return wellOf('virtual machine');
  return {
    state: 'Unavailable',
    reason: 'UserInitiated',
    summary: `This virtual machine is ${words[power]} as requested by an authorized user or process.`,
  };
}

const words: Readonly<Record<Exclude<Machine['power'], 'running'>, string>> = {
  starting: 'starting',
  stopping: 'stopping',
  stopped: 'stopped',
  deallocating: 'stopping and deallocating',
  deallocated: 'stopped and deallocated',
};

/** https://learn.microsoft.com/azure/service-health/resource-health-vm-annotation */
const titles: Readonly<Record<Exclude<Machine['power'], 'running'>, string>> = {
  starting: 'Starting',
  stopping: 'Stopping by user or process',
  stopped: 'Stopped by user or process',
  deallocating: 'Stopping and deallocating',
  deallocated: 'Stopped and deallocated',
};

const titleOf = (machine: Machine | undefined, health: Health): string =>
  machine && machine.power !== 'running' && health.reason === 'UserInitiated'
    ? titles[machine.power]
    : health.state;

const expands = (call: Call): boolean => call.query.get('$expand')?.toLowerCase() === 'recommendedactions';

const support = {
  action: 'If you are experiencing problems you believe are caused by Azure, contact support',
  actionUrl: '<#SupportCase>',
  actionUrlText: 'contact support',
};

function actionsFor({ state, reason }: Health) {
  if (state === 'Available') return [support];
  const action =
    reason === 'UserInitiated'
      ? 'To start this virtual machine, open the resource blade and click Start'
      : 'To redeploy this virtual machine to a different host server, open the resource blade and click Redeploy';
  return [{ action, actionUrl: '<#ResourceBlade>', actionUrlText: 'open the resource blade' }, support];
}
