import { adminRuleSituations } from './admin-rules.ts';
import { applicationSecurityGroups } from './application-security-groups.ts';
import { connections } from './connections.ts';
import { connectionsThroughNetworks } from './connections-through-networks.ts';
import { platform } from './platform.ts';
import { securityGroups } from './security-groups.ts';
import { securityRules } from './security-rules.ts';
import { serviceTags } from './service-tags.ts';
import type { Situation } from './situation.ts';
import { systemRouteSituations } from './system-routes.ts';
import { userRoutes } from './user-routes.ts';

export const situations: readonly Situation[] = [
  ...securityGroups,
  ...securityRules,
  ...platform,
  ...serviceTags,
  ...applicationSecurityGroups,
  ...adminRuleSituations,
  ...systemRouteSituations,
  ...userRoutes,
  ...connections,
  ...connectionsThroughNetworks,
];
