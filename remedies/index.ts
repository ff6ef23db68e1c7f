import { acceptFirewallExceptions } from './accept-firewall-exceptions.ts';
import { addDefaultRoute } from './add-default-route.ts';
import { allowDomainCredentials } from './allow-domain-credentials.ts';
import { allowInboundPort } from './allow-inbound-port.ts';
import { allowLogons } from './allow-logons.ts';
import { allowRdpThroughFirewall } from './allow-rdp-through-firewall.ts';
import { allowServiceToReadKey } from './allow-service-to-read-key.ts';
import { bindCertificate } from './bind-certificate.ts';
import { bindRdpToAllAdapters } from './bind-rdp-to-all-adapters.ts';
import { correctClock } from './correct-clock.ts';
import { disableBlockingFirewallRule } from './disable-blocking-firewall-rule.ts';
import { enableAdapter } from './enable-adapter.ts';
import { enableRdpListener } from './enable-rdp-listener.ts';
import { finishPendingRestart } from './finish-pending-restart.ts';
import { installWatcherAgent } from './install-watcher-agent.ts';
import { leaveSafeMode } from './leave-safe-mode.ts';
import { moveLicenseServers } from './move-license-servers.ts';
import { moveRdpPort } from './move-rdp-port.ts';
import { nameLicenseServers } from './name-license-servers.ts';
import { narrowOpenRule } from './narrow-open-rule.ts';
import { pauseNla } from './pause-nla.ts';
import { reapplyMachine } from './reapply-machine.ts';
import { redeployMachine } from './redeploy-machine.ts';
import type { RemedyUnit } from './remedy.ts';
import { removeCipherPolicy } from './remove-cipher-policy.ts';
import { removePortProxy } from './remove-port-proxy.ts';
import { renewCertificate } from './renew-certificate.ts';
import { renewNetworkAdapter } from './renew-network-adapter.ts';
import { repairRemoteDesktopService } from './repair-remote-desktop-service.ts';
import { replaceDamagedKey } from './replace-damaged-key.ts';
import { requestJitAccess } from './request-jit-access.ts';
import { resetRemoteDesktop } from './reset-remote-desktop.ts';
import { restartMachine } from './restart-machine.ts';
import { restoreCertificateStore } from './restore-certificate-store.ts';
import { restoreMachineKeysAccess } from './restore-machine-keys-access.ts';
import { restoreSecurityValues } from './restore-security-values.ts';
import { returnRdpPort } from './return-rdp-port.ts';
import { rewriteNetworkInterface } from './rewrite-network-interface.ts';
import { routeRepliesBack } from './route-replies-back.ts';
import { setLicensingMode } from './set-licensing-mode.ts';
import { signOutSessions } from './sign-out-sessions.ts';
import { startDhcpClient } from './start-dhcp-client.ts';
import { startFirewallServices } from './start-firewall-services.ts';
import { startGroupPolicyClient } from './start-group-policy-client.ts';
import { startHelperServices } from './start-helper-services.ts';
import { startMachine } from './start-machine.ts';
import { startRemoteDesktopService } from './start-remote-desktop-service.ts';
import { stopServiceOnRdpPort } from './stop-service-on-rdp-port.ts';
import { takeAddressFromAzure } from './take-address-from-azure.ts';
import { takeDnsFromDhcp } from './take-dns-from-dhcp.ts';
import { turnOffFips } from './turn-off-fips.ts';
import { turnOnBootDiagnostics } from './turn-on-boot-diagnostics.ts';
import { turnOnRemoteDesktop } from './turn-on-remote-desktop.ts';
import { turnOnSerialConsole } from './turn-on-serial-console.ts';
import { turnOnTls12 } from './turn-on-tls12.ts';
import { unbindCertificate } from './unbind-certificate.ts';
import { uninstallSessionHostRole } from './uninstall-session-host-role.ts';
import { uninstallUnusedRoles } from './uninstall-unused-roles.ts';

/** The allow-list: all that the bot can ever do. Where several mend the same, the first that fits is offered. */
export const remedies: readonly RemedyUnit[] = [
  turnOnRemoteDesktop,
  enableRdpListener,
  allowLogons,
  startRemoteDesktopService,
  repairRemoteDesktopService,
  startHelperServices,
  moveRdpPort,
  returnRdpPort,
  stopServiceOnRdpPort,
  removePortProxy,
  bindRdpToAllAdapters,
  allowRdpThroughFirewall,
  disableBlockingFirewallRule,
  acceptFirewallExceptions,
  startFirewallServices,
  startDhcpClient,
  takeDnsFromDhcp,
  startGroupPolicyClient,
  takeAddressFromAzure,
  addDefaultRoute,
  enableAdapter,
  renewCertificate,
  allowServiceToReadKey,
  replaceDamagedKey,
  unbindCertificate,
  restoreMachineKeysAccess,
  bindCertificate,
  restoreCertificateStore,
  turnOnTls12,
  removeCipherPolicy,
  turnOffFips,
  restoreSecurityValues,
  pauseNla,
  leaveSafeMode,
  allowDomainCredentials,
  correctClock,
  finishPendingRestart,
  setLicensingMode,
  moveLicenseServers,
  nameLicenseServers,
  uninstallSessionHostRole,
  turnOnSerialConsole,
  uninstallUnusedRoles,
  startMachine,
  allowInboundPort,
  narrowOpenRule,
  requestJitAccess,
  routeRepliesBack,
  rewriteNetworkInterface,
  signOutSessions,
  reapplyMachine,
  restartMachine,
  resetRemoteDesktop,
  redeployMachine,
  renewNetworkAdapter,
  turnOnBootDiagnostics,
  installWatcherAgent,
];
