import type { Machine } from './compute.ts';

/** What Resource Health says of a machine that Azure has nothing to report about. */
export const healthy: Machine['health'] = {
  state: 'Available',
  reason: 'None',
  summary: 'There are no known Azure platform problems affecting this virtual machine.',
};
