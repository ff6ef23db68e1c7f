import { addGuards } from './practice/guards.ts';
import { addHistory } from './practice/history.ts';
import { addHub } from './practice/hub.ts';
import { tenantId } from './practice/ids.ts';
import { addLoadBalancer } from './practice/load-balancer.ts';
import { addDevelopmentMachines, addManagementMachines, addProductionMachines } from './practice/machines.ts';
import { addPeople } from './practice/people.ts';
import { addPlaces } from './practice/places.ts';
import { addRoles } from './practice/roles.ts';
import { addSpokes } from './practice/spokes.ts';
import { emptyWorld, type Moment, type World } from './world.ts';

/** Everything stood there for a while before the first visitor came. */
const age = 90 * 24 * 3600_000;

/** The world that ships: a small company with two subscriptions, three teams and machines of every kind. */
export function practiceWorld(now: Moment): World {
  const built: Moment = { ...now, now: now.now - age };
  const world = emptyWorld(tenantId);
  addPeople(world, built);
  const places = addPlaces(world, built);
  const hub = addHub(places.net);
  const spokes = addSpokes(places, hub);
  addProductionMachines(places, spokes);
  addManagementMachines(places, hub);
  addDevelopmentMachines(places, spokes);
  addLoadBalancer(places);
  addGuards(places, spokes);
  addRoles(world, built);
  addHistory(world, places, now);
  return world;
}
