import { adapterDisabled } from './adapter-disabled.ts';
import { adminRuleDenies } from './admin-rule-denies.ts';
import { administratorDisabled } from './administrator-disabled.ts';
import { agentNotReady } from './agent-not-ready.ts';
import { bootDiagnosticsOff } from './boot-diagnostics-off.ts';
import { bootNotFinished } from './boot-not-finished.ts';
import { boundCertificateUnfit } from './bound-certificate-unfit.ts';
import { boundToOneAdapter } from './bound-to-one-adapter.ts';
import { brokerDown } from './broker-down.ts';
import { brokerRenamed } from './broker-renamed.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiresSoon } from './certificate-expires-soon.ts';
import { certificateMissing } from './certificate-missing.ts';
import { certificateStoreRenamed } from './certificate-store-renamed.ts';
import type { CheckUnit } from './check.ts';
import { clockWrong } from './clock-wrong.ts';
import { credsspMismatch } from './credssp-mismatch.ts';
import { dhcpOff } from './dhcp-off.ts';
import { dnsServersWrong } from './dns-servers-wrong.ts';
import { domainCredentialsDisabled } from './domain-credentials-disabled.ts';
import { domainTrustBroken } from './domain-trust-broken.ts';
import { entraSignIn } from './entra-sign-in.ts';
import { everyTlsOff } from './every-tls-off.ts';
import { extensionStuck } from './extension-stuck.ts';
import { fipsOn } from './fips-on.ts';
import { firewallPolicyBlocks } from './firewall-policy-blocks.ts';
import { firewallRuleBlocks } from './firewall-rule-blocks.ts';
import { firewallRuleForOthers } from './firewall-rule-for-others.ts';
import { firewallRuleMissing } from './firewall-rule-missing.ts';
import { firewallRuleOfAnotherProfile } from './firewall-rule-of-another-profile.ts';
import { firewallServiceStopped } from './firewall-service-stopped.ts';
import { firewallShieldsUp } from './firewall-shields-up.ts';
import { foreignFirewall } from './foreign-firewall.ts';
import { ghostAdapters } from './ghost-adapters.ts';
import { gracePeriodEndsSoon } from './grace-period-ends-soon.ts';
import { gracePeriodOver } from './grace-period-over.ts';
import { handshakeFails } from './handshake-fails.ts';
import { helperServiceStopped } from './helper-service-stopped.ts';
import { imageNotPrepared } from './image-not-prepared.ts';
import { inboundPortDenied } from './inbound-port-denied.ts';
import { jitClosed } from './jit-closed.ts';
import { keyFileGone } from './key-file-gone.ts';
import { keyNotReadable } from './key-not-readable.ts';
import { licenseServerUnreachable } from './license-server-unreachable.ts';
import { licenseServersInWrongKey } from './license-servers-in-wrong-key.ts';
import { listenerDisabled } from './listener-disabled.ts';
import { listensOnAnotherPort } from './listens-on-another-port.ts';
import { logonsDisabled } from './logons-disabled.ts';
import { machineKeysAccessChanged } from './machine-keys-access-changed.ts';
import { memoryExhausted } from './memory-exhausted.ts';
import { natRuleBroken } from './nat-rule-broken.ts';
import { nicFailed } from './nic-failed.ts';
import { noDefaultGateway } from './no-default-gateway.ts';
import { noDomainController } from './no-domain-controller.ts';
import { noRightToSignIn } from './no-right-to-sign-in.ts';
import { noUsableCipher } from './no-usable-cipher.ts';
import { nothingListens } from './nothing-listens.ts';
import { ntlmDenied } from './ntlm-denied.ts';
import { oldNetworkDriver } from './old-network-driver.ts';
import { onlyOldTls } from './only-old-tls.ts';
import { perUserWithoutDomain } from './per-user-without-domain.ts';
import { platformUnhealthy } from './platform-unhealthy.ts';
import { policyKeepsChanging } from './policy-keeps-changing.ts';
import { portProxied } from './port-proxied.ts';
import { portRangeExcluded } from './port-range-excluded.ts';
import { portTakenByAnother } from './port-taken-by-another.ts';
import { portsExhausted } from './ports-exhausted.ts';
import { processorExhausted } from './processor-exhausted.ts';
import { profileBroken } from './profile-broken.ts';
import { provisioningFailed } from './provisioning-failed.ts';
import { publicAddressMissing } from './public-address-missing.ts';
import { publicAddressWithoutNsg } from './public-address-without-nsg.ts';
import { rdpOpenToInternet } from './rdp-open-to-internet.ts';
import { redirectedByBroker } from './redirected-by-broker.ts';
import { remoteDesktopOff } from './remote-desktop-off.ts';
import { remoteDesktopOffByPolicy } from './remote-desktop-off-by-policy.ts';
import { restartPending } from './restart-pending.ts';
import { restrictedAdminOff } from './restricted-admin-off.ts';
import { routeBackLost } from './route-back-lost.ts';
import { safeMode } from './safe-mode.ts';
import { scaleSetInstance } from './scale-set-instance.ts';
import { serviceCrashes } from './service-crashes.ts';
import { sessionHost } from './session-host.ts';
import { sessionHostRoleUnused } from './session-host-role-unused.ts';
import { staticAddress } from './static-address.ts';
import { systemDriveFull } from './system-drive-full.ts';
import { termserviceMisconfigured } from './termservice-misconfigured.ts';
import { termserviceStopped } from './termservice-stopped.ts';
import { tls12Off } from './tls12-off.ts';
import { underAttack } from './under-attack.ts';
import { vmStopped } from './vm-stopped.ts';
import { watcherAgentMissing } from './watcher-agent-missing.ts';
import { weakSecurityLayer } from './weak-security-layer.ts';

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

/** In the order in which they block: is there a machine, can one get to it, does Windows let one in. */
export const checks: readonly CheckUnit[] = [
  // Is there a machine at all.
  sessionHost,
  scaleSetInstance,
  vmStopped,
  platformUnhealthy,
  // Can the person get to it.
  ...wayInChecks,
  // Does its network work.
  nicFailed,
  bootNotFinished,
  safeMode,
  adapterDisabled,
  staticAddress,
  dhcpOff,
  noDefaultGateway,
  oldNetworkDriver,
  // Does its firewall let people in.
  firewallServiceStopped,
  firewallShieldsUp,
  firewallPolicyBlocks,
  firewallRuleBlocks,
  firewallRuleMissing,
  firewallRuleOfAnotherProfile,
  firewallRuleForOthers,
  foreignFirewall,
  // Does anything listen, and is it Remote Desktop.
  listensOnAnotherPort,
  remoteDesktopOffByPolicy,
  remoteDesktopOff,
  listenerDisabled,
  termserviceMisconfigured,
  termserviceStopped,
  portProxied,
  portTakenByAnother,
  portRangeExcluded,
  boundToOneAdapter,
  nothingListens,
  // Has it the strength to answer.
  memoryExhausted,
  processorExhausted,
  portsExhausted,
  serviceCrashes,
  underAttack,
  // Can it prove who it is, and speak so that nobody listens.
  helperServiceStopped,
  weakSecurityLayer,
  certificateStoreRenamed,
  machineKeysAccessChanged,
  keyFileGone,
  keyNotReadable,
  boundCertificateUnfit,
  certificateMissing,
  certificateExpired,
  everyTlsOff,
  onlyOldTls,
  tls12Off,
  noUsableCipher,
  fipsOn,
  // Does the network let people prove who they are.
  clockWrong,
  dnsServersWrong,
  noDomainController,
  domainTrustBroken,
  domainCredentialsDisabled,
  ntlmDenied,
  credsspMismatch,
  entraSignIn,
  // Does it let them in.
  logonsDisabled,
  noRightToSignIn,
  administratorDisabled,
  handshakeFails,
  // Has it a licence for them, and does nobody send them elsewhere.
  licenseServersInWrongKey,
  gracePeriodOver,
  perUserWithoutDomain,
  licenseServerUnreachable,
  brokerRenamed,
  redirectedByBroker,
  brokerDown,
  // What may go wrong after that.
  profileBroken,
  systemDriveFull,
  // What stands in nobody’s way yet.
  rdpOpenToInternet,
  provisioningFailed,
  agentNotReady,
  bootDiagnosticsOff,
  extensionStuck,
  watcherAgentMissing,
  certificateExpiresSoon,
  gracePeriodEndsSoon,
  sessionHostRoleUnused,
  imageNotPrepared,
  restrictedAdminOff,
  restartPending,
  policyKeepsChanging,
  ghostAdapters,
];
