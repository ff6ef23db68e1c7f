import { breakMachine } from '../../panel/break-and-heal.ts';
import { knownMachine } from '../../panel/known-machine.ts';
import { scenarios } from '../../scenarios/index.ts';
import { windowsScenarios } from '../../scenarios/windows/index.ts';
import { Refusal } from '../../wire/refusal.ts';
import { subscriptionIds } from '../../world/practice/ids.ts';
import { all, type World } from '../../world/world.ts';
import type { Revealed } from '../browser/api.d.ts';
import type { Surprise } from '../chat/chat.ts';
import type { RoomParts } from '../room-parts.ts';
import { scenarioGroups } from './scenario-groups.ts';

type InForce = Surprise['hidden'][number];

/** Breaks a healthy Windows machine in one way that the bot can find out, and tells nobody in which. */
export function surprise(room: RoomParts, named: string | undefined): { readonly machine: string } {
  if (room.chat.surprise) {
    throw new Refusal(409, 'SurpriseWaiting', 'A surprise is waiting already: find it out, or reveal it.');
  }
  const before = inForceIn(room.world);
  const chosen = pick(room, chancesIn(room.world, named, before));
  if (!chosen)
    throw new Refusal(409, 'NothingToBreak', 'No healthy Windows machine is left. Heal one first.');
  breakMachine({
    world: room.world,
    moment: room.moment(),
    body: { vm: chosen.machine, scenario: chosen.scenario },
  });
  const hidden = inForceIn(room.world).filter((now) => !before.some((one) => isSame(one, now)));
  room.chat.surprise = { machine: chosen.machine, hidden };
  return { machine: chosen.machine };
}

/** Tells what the surprise was, as far as it is still there. */
export function reveal(room: RoomParts): Revealed {
  const was = room.chat.surprise;
  if (!was) return { scenarios: [] };
  delete room.chat.surprise;
  const still = inForceIn(room.world).filter((now) => was.hidden.some((one) => isSame(one, now)));
  const ids = new Set(still.map(({ scenario }) => scenario));
  return {
    machine: was.machine,
    scenarios: scenarios.filter(({ id }) => ids.has(id)).map(({ id, title, told }) => ({ id, title, told })),
  };
}

/** Once it is healed there is nothing left to be found out. */
export function endHealedSurprise({ chat, world }: Pick<RoomParts, 'chat' | 'world'>): void {
  const { surprise: was } = chat;
  if (was && !inForceIn(world).some((now) => was.hidden.some((one) => isSame(one, now)))) {
    delete chat.surprise;
  }
}

const machinesOf = (world: World) => all(world, 'Microsoft.Compute/virtualMachines');

const inForceIn = (world: World): InForce[] =>
  machinesOf(world).flatMap(({ id }) =>
    scenarios
      .filter(({ isInForce }) => isInForce(world, id))
      .map((scenario) => ({ machine: id, scenario: scenario.id })),
  );

function chancesIn(world: World, named: string | undefined, inForce: readonly InForce[]): readonly InForce[] {
  const only = named === undefined ? undefined : knownMachine(world, named);
  const allowed = scenarioGroups.flatMap(({ surprises }) => surprises);
  return machinesOf(world)
    .filter(({ id }) => only === undefined || id === only)
    .filter(({ properties }) => properties.storageProfile.osDisk.osType === 'Windows')
    .filter(({ id }) => !inForce.some(({ machine }) => machine === id))
    .flatMap(({ id }) =>
      scenarios
        .filter((scenario) => allowed.includes(scenario.id) && scenario.fits(world, id))
        .filter((scenario) => !windowsScenarios.includes(scenario) || mayBeLookedInto(id))
        .map((scenario) => ({ machine: id, scenario: scenario.id })),
    );
}

/** In development nobody of the practice room may have the bot look inside Windows. */
const mayBeLookedInto = (id: string): boolean =>
  id.startsWith(`/subscriptions/${subscriptionIds.production}/`);

/** New ids are as random as anything that is passed in. */
const pick = ({ newId }: RoomParts, chances: readonly InForce[]): InForce | undefined =>
  chances[Number.parseInt(newId().replaceAll('-', '').slice(-8), 16) % chances.length];

const isSame = (one: InForce, other: InForce): boolean =>
  one.machine === other.machine && one.scenario === other.scenario;
