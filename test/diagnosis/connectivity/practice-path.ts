import { NetworkManagementClient } from '@azure/arm-network';
import { loopbackHttpClient } from '../../../azure/loopback.ts';
import { lookAtPath } from '../../../diagnosis/connectivity/look-at-path.ts';
import type { PathDiagnosis } from '../../../diagnosis/connectivity/path-diagnosis.ts';
import { type PathQuestion, pathQuestionSchema } from '../../../diagnosis/connectivity/path-question.ts';
import { principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { put } from '../../../simulator/world/world.ts';
import { type Looking, machineNamed } from '../../support/looking.ts';

export const tcp = (port: number): PathQuestion['traffic'] => ({ protocol: 'tcp', port });

export const to = (name: string, nic = 1): PathQuestion['destination'] => ({
  kind: 'machine',
  vm: machineNamed(name),
  nic,
});

/** The agent with which a connection is tried. */
export function addAgent({ world, time }: Looking, vm: string, os: 'Windows' | 'Linux' = 'Windows'): void {
  const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
  const properties = {
    publisher: 'Microsoft.Azure.NetworkWatcher',
    type: `NetworkWatcherAgent${os}`,
    typeHandlerVersion: '1.4',
    autoUpgradeMinorVersion: true,
    provisioningState: 'Succeeded' as const,
  };
  put(
    world,
    { id: `${vm}/extensions/AzureNetworkWatcherExtension`, type, location: 'japaneast', properties },
    time.moment(),
  );
}

/** Looks through the real clients; what comes of it has to survive JSON. */
export async function look(
  { azure }: Pick<Looking, 'azure'>,
  source: string,
  destination: PathQuestion['destination'],
  traffic: PathQuestion['traffic'],
): Promise<PathDiagnosis> {
  const question = pathQuestionSchema.parse({ source, destination, traffic });
  const found = await lookAtPath({ azure, clock: azure.clock }, question, { mayTry: true });
  return JSON.parse(JSON.stringify(found));
}

/** Azure’s own client, in the hands of somebody who may change the networks. */
export const networkTeam = ({ practice }: Looking): NetworkManagementClient =>
  new NetworkManagementClient(practice.credential(principalIds.pipeline), subscriptionIds.production, {
    endpoint: practice.url.replace('http:', 'https:'),
    httpClient: loopbackHttpClient(),
  });
