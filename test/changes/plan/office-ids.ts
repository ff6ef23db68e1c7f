const group = '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-prod/providers';

/** Places of an office that nobody has to look at. */
export const office = {
  vm: `${group}/Microsoft.Compute/virtualMachines/web-01`,
  disk: `${group}/Microsoft.Compute/disks/web-01-os`,
  networkSecurityGroup: `${group}/Microsoft.Network/networkSecurityGroups/nsg-web`,
};

export const question = { vm: office.vm, port: 3389, wayIn: { kind: 'bastion' as const } };

export const noon = Date.parse('2026-11-21T03:00:00Z');
