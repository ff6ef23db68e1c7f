import type { Question } from '../question.ts';
import { type Evidence, isMissing } from './evidence.ts';
import type { LoadBalancerValue } from './load-balancer.ts';

/** The port at which the packet arrives: a NAT rule of a load balancer may have changed the one that the client uses. */
export function localPort({ port, wayIn }: Question, loadBalancer: Evidence<LoadBalancerValue>): number {
  if (wayIn.kind !== 'public' || isMissing(loadBalancer)) return port;
  return loadBalancer.value.find(({ frontendPort }) => frontendPort === port)?.backendPort ?? port;
}
