import type { NetworkInterfacesValue } from './network-interfaces.ts';

/** Id of the virtual network that the primary network interface is in: its subnet's id begins with it. */
export const networkOf = ([primary]: NetworkInterfacesValue): string | undefined =>
  primary?.ipConfigurations[0]?.subnet?.split(/\/subnets\//i)[0];
