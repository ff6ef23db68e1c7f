import type { JitRequest } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';

export const jitPolicyView = (policy: Resource<'Microsoft.Security/locations/jitNetworkAccessPolicies'>) => ({
  id: policy.id,
  name: policy.name,
  type: policy.type,
  kind: 'Basic',
  location: policy.location,
  properties: {
    virtualMachines: policy.properties.virtualMachines,
    requests: policy.properties.requests.map(jitRequestView),
    provisioningState: 'Succeeded',
  },
});

export const jitRequestView = (request: JitRequest) => ({
  ...request,
  virtualMachines: request.virtualMachines.map(({ id, ports }) => ({
    id,
    ports: ports.map(({ ruleName: _, ...shown }) => shown),
  })),
});
