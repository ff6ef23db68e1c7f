import { activityLog } from './activity-log.ts';
import { effectiveRoutes } from './effective-routes.ts';
import { effectiveSecurityRules } from './effective-security-rules.ts';
import type { EvidenceUnit } from './evidence.ts';
import { guest } from './guest.ts';
import { ipFlow } from './ip-flow.ts';
import { jitPolicies } from './jit-policies.ts';
import { loadBalancer } from './load-balancer.ts';
import { neighbours } from './neighbours.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { nextHop } from './next-hop.ts';
import { publicAddresses } from './public-addresses.ts';
import { resourceHealth } from './resource-health.ts';
import { securityAdminRules } from './security-admin-rules.ts';
import { serialLog } from './serial-log.ts';
import { signInRole } from './sign-in-role.ts';
import { virtualMachine } from './virtual-machine.ts';
import { virtualNetwork } from './virtual-network.ts';

/** Everything that we can look at, in the order in which it is shown. */
export const evidenceUnits: readonly EvidenceUnit[] = [
  virtualMachine,
  resourceHealth,
  activityLog,
  serialLog,
  signInRole,
  networkInterfaces,
  publicAddresses,
  virtualNetwork,
  securityAdminRules,
  effectiveSecurityRules,
  ipFlow,
  nextHop,
  effectiveRoutes,
  loadBalancer,
  jitPolicies,
  neighbours,
  guest,
];
