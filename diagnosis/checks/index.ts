import { adminRuleDenies } from './admin-rule-denies.ts';
import { agentNotReady } from './agent-not-ready.ts';
import { bootNotFinished } from './boot-not-finished.ts';
import type { CheckUnit } from './check.ts';
import { entraSignIn } from './entra-sign-in.ts';
import { extensionStuck } from './extension-stuck.ts';
import { inboundPortDenied } from './inbound-port-denied.ts';
import { jitClosed } from './jit-closed.ts';
import { natRuleBroken } from './nat-rule-broken.ts';
import { nicFailed } from './nic-failed.ts';
import { platformUnhealthy } from './platform-unhealthy.ts';
import { provisioningFailed } from './provisioning-failed.ts';
import { publicAddressMissing } from './public-address-missing.ts';
import { publicAddressWithoutNsg } from './public-address-without-nsg.ts';
import { rdpOpenToInternet } from './rdp-open-to-internet.ts';
import { routeBackLost } from './route-back-lost.ts';
import { scaleSetInstance } from './scale-set-instance.ts';
import { sessionHost } from './session-host.ts';
import { vmStopped } from './vm-stopped.ts';

/** What lets the person in from where they are, in the order in which a packet meets it. */
export const wayInChecks: readonly CheckUnit[] = [
  publicAddressMissing,
  natRuleBroken,
  adminRuleDenies,
  publicAddressWithoutNsg,
  jitClosed,
  inboundPortDenied,
  routeBackLost,
];

/** In the order in which they block: is there a machine at all, can one get to it, does Windows let one in. */
export const checks: readonly CheckUnit[] = [
  sessionHost,
  scaleSetInstance,
  vmStopped,
  platformUnhealthy,
  ...wayInChecks,
  nicFailed,
  bootNotFinished,
  rdpOpenToInternet,
  provisioningFailed,
  agentNotReady,
  extensionStuck,
  entraSignIn,
];
