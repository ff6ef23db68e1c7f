import { addPublicIpAddress } from '../build.ts';
import { addResource, resourceId } from './add-resource.ts';
import type { Places } from './places.ts';

/** app-03 has no address of its own: RDP comes to it through port 50003 of the load balancer. */
export function addLoadBalancer({ prod }: Places): void {
  const address = addPublicIpAddress(prod, 'lb-app-pip', { address: '20.89.20.31' });
  const id = resourceId(prod.group, 'Microsoft.Network/loadBalancers', 'lb-app');
  const configurationOf = (machine: string) => ({
    id: `${resourceId(prod.group, 'Microsoft.Network/networkInterfaces', `${machine}-nic`)}/ipConfigurations/ipconfig1`,
  });
  addResource(prod, {
    type: 'Microsoft.Network/loadBalancers',
    name: 'lb-app',
    sku: { name: 'Standard', tier: 'Regional' },
    properties: {
      resourceGuid: prod.moment.newId(),
      frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: address.id } } }],
      backendAddressPools: [
        {
          name: 'app',
          properties: { backendIPConfigurations: [configurationOf('app-02'), configurationOf('app-03')] },
        },
      ],
      inboundNatRules: [
        {
          name: 'rdp-app-03',
          properties: {
            frontendIPConfiguration: { id: `${id}/frontendIPConfigurations/public` },
            backendIPConfiguration: configurationOf('app-03'),
            protocol: 'Tcp',
            frontendPort: 50003,
            backendPort: 3389,
            enableFloatingIP: false,
            idleTimeoutInMinutes: 4,
          },
        },
      ],
    },
  });
}
