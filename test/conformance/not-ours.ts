/** What recordings hold and our door to Azure does not ask: operation ids, with the resource's name where only that one is not ours. */
export const notOurs: Readonly<Record<string, string>> = {
  NetworkSecurityGroups_CreateOrUpdate: 'rules are written one by one, never a whole group',
  PublicIPAddresses_CreateOrUpdate: 'nobody is given a public address',
  Subnets_CreateOrUpdate: 'subnets are not changed',
  'VirtualMachineExtensions_CreateOrUpdate enablevmaccess': 'resets passwords, which never pass through us',
  VirtualMachineRunCommands_Update: 'a run command is made and deleted, never changed',
  VirtualMachines_CreateOrUpdate: 'virtual machines are not made',
  VirtualMachines_PowerOff: 'a machine that is off but not deallocated costs as if it ran',
};
