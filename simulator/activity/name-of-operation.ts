/** What the portal calls operations, as far as the practice world knows them. */
const names: Readonly<Record<string, string>> = {
  'Microsoft.Authorization/locks/delete': 'Delete management locks',
  'Microsoft.Authorization/locks/write': 'Add management locks',
  'Microsoft.Authorization/roleAssignments/delete': 'Delete role assignment',
  'Microsoft.Authorization/roleAssignments/write': 'Create role assignment',
  'Microsoft.Compute/disks/delete': 'Delete Disk',
  'Microsoft.Compute/disks/write': 'Create or Update Disk',
  'Microsoft.Compute/snapshots/delete': 'Delete Snapshot',
  'Microsoft.Compute/snapshots/write': 'Create or Update Snapshot',
  'Microsoft.Compute/virtualMachines/deallocate/action': 'Deallocate Virtual Machine',
  'Microsoft.Compute/virtualMachines/delete': 'Delete Virtual Machine',
  'Microsoft.Compute/virtualMachines/extensions/delete': 'Delete Virtual Machine Extension',
  'Microsoft.Compute/virtualMachines/extensions/write': 'Create or Update Virtual Machine Extension',
  'Microsoft.Compute/virtualMachines/powerOff/action': 'Power Off Virtual Machine',
  'Microsoft.Compute/virtualMachines/reapply/action': 'Reapply a virtual machine’s current model',
  'Microsoft.Compute/virtualMachines/redeploy/action': 'Redeploy Virtual Machine',
  'Microsoft.Compute/virtualMachines/restart/action': 'Restart Virtual Machine',
  'Microsoft.Compute/virtualMachines/runCommand/action': 'Run Command on Virtual Machine',
  'Microsoft.Compute/virtualMachines/start/action': 'Start Virtual Machine',
  'Microsoft.Compute/virtualMachines/write': 'Create or Update Virtual Machine',
  'Microsoft.Network/networkInterfaces/write': 'Create or Update Network Interface',
  'Microsoft.Network/networkSecurityGroups/securityRules/delete': 'Delete Security Rule',
  'Microsoft.Network/networkSecurityGroups/securityRules/write': 'Create or Update Security Rule',
  'Microsoft.Network/networkSecurityGroups/write': 'Create or Update Network Security Group',
  'Microsoft.Network/routeTables/routes/delete': 'Delete Route',
  'Microsoft.Network/routeTables/routes/write': 'Create or Update Route',
  'Microsoft.Network/routeTables/write': 'Create or Update Route Table',
  'Microsoft.Network/virtualNetworks/write': 'Create or Update Virtual Network',
};

const byKey = new Map(Object.entries(names).map(([action, name]) => [action.toLowerCase(), name]));

/** What people call an operation; one without a name goes by its action. */
export const nameOfOperation = (action: string): string => byKey.get(action.toLowerCase()) ?? action;
