import { loadBalancerView } from './load-balancer-view.ts';
import { readsOf } from './reads.ts';

export const loadBalancers = readsOf(
  'Microsoft.Network/loadBalancers',
  { get: 'LoadBalancers_Get', list: 'LoadBalancers_List', listAll: 'LoadBalancers_ListAll' },
  loadBalancerView,
);
