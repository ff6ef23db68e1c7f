import { adminRuleDenies } from './admin-rule-denies.ts';
import { agentNotReady } from './agent-not-ready.ts';
import { bootDiagnosticsOff } from './boot-diagnostics-off.ts';
import { extensionStuck } from './extension-stuck.ts';
import { hostUnhealthy } from './host-unhealthy.ts';
import { inboundPortDenied } from './inbound-port-denied.ts';
import { inboundPortDeniedOnNic } from './inbound-port-denied-on-nic.ts';
import { jitClosed } from './jit-closed.ts';
import { loadBalancerRuleBroken } from './load-balancer-rule-broken.ts';
import { nicFailed } from './nic-failed.ts';
import { publicIpRemoved } from './public-ip-removed.ts';
import { publicIpWithoutNsg } from './public-ip-without-nsg.ts';
import { routeToNowhere } from './route-to-nowhere.ts';
import type { Scenario } from './scenario.ts';
import { vmDeallocated } from './vm-deallocated.ts';
import { vmLocked } from './vm-locked.ts';
import { vmStoppedByGuest } from './vm-stopped-by-guest.ts';
import { watcherMissing } from './watcher-missing.ts';
import { windowsScenarios } from './windows/index.ts';

/** Every way to break a machine on the Azure side: what is off first, then the way in, then what stands in the way of looking. */
export const azureScenarios: readonly Scenario[] = [
  vmDeallocated,
  vmStoppedByGuest,
  hostUnhealthy,
  inboundPortDenied,
  inboundPortDeniedOnNic,
  adminRuleDenies,
  jitClosed,
  routeToNowhere,
  publicIpRemoved,
  publicIpWithoutNsg,
  loadBalancerRuleBroken,
  nicFailed,
  agentNotReady,
  bootDiagnosticsOff,
  extensionStuck,
  vmLocked,
  watcherMissing,
];

/** What is wrong around a machine comes before what is wrong inside it. */
export const scenarios: readonly Scenario[] = [...azureScenarios, ...windowsScenarios];
