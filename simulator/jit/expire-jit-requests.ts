import { all, type Moment, touch, type World } from '../world/world.ts';
import { inForce, revoke } from './revoke.ts';

/** Shuts again what was opened for a time that is over. Called before each request, so that nobody sees a world that is late. */
export function expireJitRequests(world: World, moment: Moment): void {
  for (const policy of all(world, 'Microsoft.Security/locations/jitNetworkAccessPolicies')) {
    const over = inForce(policy.properties.requests).filter(
      ({ port }) => Date.parse(port.endTimeUtc) <= moment.now,
    );
    for (const { port } of over) revoke(world, port, 'Expired', moment);
    if (over.length > 0) touch(policy, moment);
  }
}
