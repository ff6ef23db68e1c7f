import { worldView } from '../../panel/world-view.ts';
import { sameId } from '../../world/world.ts';
import type { World } from '../browser/api.d.ts';
import type { Surprise } from '../chat/chat.ts';
import type { RoomParts } from '../room-parts.ts';
import { disturbanceKinds } from './disturbance-kinds.ts';
import { scenarioGroups } from './scenario-groups.ts';

type Seen = ReturnType<typeof worldView>['machines'][number];

/** The practice world as the page shows it: what a surprise would be given away by is left out. */
export function roomWorldView(room: Pick<RoomParts, 'world' | 'chat' | 'disturbances'>): World {
  const { pace, machines, scenarios } = worldView(room.world);
  const { surprise } = room.chat;
  return {
    pace,
    machines: machines.map((machine) => machineView(machine, surprise)),
    scenarios: scenarios.map((scenario) => ({ ...scenario, group: groupOf(scenario.id) })),
    groups: scenarioGroups.map(({ id, title }) => ({ id, title })),
    disturbances: room.disturbances,
    disturbanceKinds,
    ...(surprise ? { surprise: { machine: surprise.machine } } : {}),
  };
}

function machineView(
  { id, name, group, location, os, address, power, inForce, possible }: Seen,
  surprise: Surprise | undefined,
): World['machines'][number] {
  const hidden = surprise?.hidden.filter(({ machine }) => sameId(machine, id)) ?? [];
  const isSecret = hidden.length > 0 || (surprise !== undefined && sameId(surprise.machine, id));
  return {
    id,
    name,
    group,
    location,
    os,
    address,
    ...(isSecret ? {} : { power }),
    broken: inForce.filter((scenario) => !hidden.some((one) => one.scenario === scenario)),
    possible,
  };
}

const groupOf = (scenario: string): string =>
  scenarioGroups.find(({ scenarios }) => scenarios.includes(scenario))?.id ?? '';
