import type { Machine } from '../world/compute.ts';

/** What Resource Health says about a change of power that somebody asked for, in its own words. */
const summaries = {
  stopping: 'This virtual machine is stopping as requested by an authorized user or process.',
  stopped: 'This virtual machine is stopped as requested by an authorized user or process.',
  deallocating:
    'This virtual machine is stopping and deallocating as requested by an authorized user or process.',
  deallocated:
    'This virtual machine is stopped and deallocated as requested by an authorized user or process.',
  starting:
    'This virtual machine is starting as requested by an authorized user or process. It will be online shortly.',
} as const;

const available: Machine['health'] = {
  state: 'Available',
  reason: 'None',
  summary: 'There are no known Azure platform problems affecting this virtual machine.',
};

/** Health follows power, but a start does not end a trouble of the platform: only a move to another host does. */
export function followPower(machine: Machine, moved = false): void {
  const { power, health } = machine;
  if (power === 'running') {
    if (health.reason === 'UserInitiated' || moved) machine.health = { ...available };
    return;
  }
  if (health.reason === 'PlatformInitiated' && !moved) return;
  machine.health = { state: 'Unavailable', reason: 'UserInitiated', summary: summaries[power] };
}
