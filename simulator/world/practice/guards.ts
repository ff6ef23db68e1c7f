import { put } from '../world.ts';
import { addResource, resourceId } from './add-resource.ts';
import { machineId } from './machines.ts';
import type { Places } from './places.ts';
import type { Spokes } from './spokes.ts';

/** What stands above the rules of a network: just-in-time access, the virtual network manager, locks. */
export function addGuards(places: Places, spokes: Spokes): void {
  addJitPolicy(places);
  addNetworkManager(places, spokes);
  addLock(places);
}

/** Covers the jump host. The office's standing rule is judged before just-in-time's own deny. */
function addJitPolicy({ mgmt }: Places): void {
  put(
    mgmt.world,
    {
      id: `${mgmt.group}/providers/Microsoft.Security/locations/${mgmt.location}/jitNetworkAccessPolicies/default`,
      type: 'Microsoft.Security/locations/jitNetworkAccessPolicies',
      location: mgmt.location,
      properties: {
        virtualMachines: [
          {
            id: machineId(mgmt, 'jump-01'),
            ports: [
              {
                number: 3389,
                protocol: 'TCP',
                allowedSourceAddressPrefix: '*',
                maxRequestAccessDuration: 'PT3H',
              },
            ],
          },
        ],
        requests: [],
      },
    },
    mgmt.moment,
  );
}

/** Denies Telnet in production and nothing else. */
function addNetworkManager({ net }: Places, spokes: Spokes): void {
  const manager = 'Microsoft.Network/networkManagers' as const;
  const configurations = `${manager}/securityAdminConfigurations` as const;
  const collections = `${configurations}/ruleCollections` as const;
  const configurationId = resourceId(net.group, configurations, 'avnm-contoso/baseline');
  addResource(net, {
    type: manager,
    name: 'avnm-contoso',
    properties: {
      description: 'Rules for every network, before any network security group.',
      deployments: [{ location: net.location, configurationId }],
    },
  });
  const group = addResource(net, {
    type: `${manager}/networkGroups`,
    name: 'avnm-contoso/production',
    properties: { description: 'Production networks', members: [spokes.prod.id] },
  });
  addResource(net, { type: configurations, name: 'avnm-contoso/baseline', properties: {} });
  addResource(net, {
    type: collections,
    name: 'avnm-contoso/baseline/production',
    properties: { appliesToGroups: [{ networkGroupId: group.id }] },
  });
  addResource(net, {
    type: `${collections}/rules`,
    name: 'avnm-contoso/baseline/production/deny-telnet',
    properties: {
      protocol: 'Tcp',
      sources: [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }],
      destinations: [{ addressPrefix: '*', addressPrefixType: 'IPPrefix' }],
      sourcePortRanges: ['0-65535'],
      destinationPortRanges: ['23'],
      access: 'Deny',
      priority: 100,
      direction: 'Inbound',
    },
  });
}

/** The domain controller can be changed and not deleted. */
function addLock({ mgmt }: Places): void {
  const type = 'Microsoft.Authorization/locks' as const;
  const id = `${machineId(mgmt, 'dc-01')}/providers/${type}/keep-domain-controller`;
  const properties = { level: 'CanNotDelete' as const, notes: 'The only one in Azure.' };
  put(mgmt.world, { id, type, properties }, mgmt.moment);
}
