import type { Evidence } from '../evidence/evidence.ts';
import type { LoadBalancerValue } from '../evidence/load-balancer.ts';
import { localPort } from '../evidence/local-port.ts';
import type { NeighboursValue } from '../evidence/neighbours.ts';
import type { NetworkInterfacesValue } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import { sourceAddress } from '../evidence/source-address.ts';
import type { Question } from '../question.ts';
import type { Flow } from './flow.ts';

type Given = {
  readonly networkInterfaces: NetworkInterfacesValue;
  readonly neighbours: Evidence<NeighboursValue>;
  readonly loadBalancer: Evidence<LoadBalancerValue>;
};

/** The person's first packet as it arrives at the primary network interface, as far as it is known. */
export function arrivingFlow(question: Question, given: Given): Flow {
  const { networkInterfaces, neighbours, loadBalancer } = given;
  const source = sourceAddress(question.wayIn, neighbours, networkOf(networkInterfaces));
  const destination = networkInterfaces[0]?.ipConfigurations[0]?.address;
  return {
    port: localPort(question, loadBalancer),
    ...(source.ok ? { source: source.value } : {}),
    ...(destination === undefined ? {} : { destination }),
  };
}
