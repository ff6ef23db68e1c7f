import { activateLicenseServer } from './activate-license-server.ts';
import { allowToSignIn } from './allow-to-sign-in.ts';
import { askNetworkTeam } from './ask-network-team.ts';
import { checkClientSoftware } from './check-client-software.ts';
import { clearGhostAdapters } from './clear-ghost-adapters.ts';
import { connectByAddress } from './connect-by-address.ts';
import { correctClientPort } from './correct-client-port.ts';
import type { Guide } from './guide.ts';
import { installNetworkWatcherAgent } from './install-network-watcher-agent.ts';
import { mendBroker } from './mend-broker.ts';
import { openWayIn } from './open-way-in.ts';
import { putRulesInFront } from './put-rules-in-front.ts';
import { reachDomainController } from './reach-domain-controller.ts';
import { readBootScreen } from './read-boot-screen.ts';
import { relieveMachine } from './relieve-machine.ts';
import { removeSessionHostRole } from './remove-session-host-role.ts';
import { renewCertificateByMmc } from './renew-certificate-by-mmc.ts';
import { repairDomainTrust } from './repair-domain-trust.ts';
import { repairOffline } from './repair-offline.ts';
import { repairVmAgent } from './repair-vm-agent.ts';
import { resetAdministrator } from './reset-administrator.ts';
import { resetRdp } from './reset-rdp.ts';
import { resolveNames } from './resolve-names.ts';
import { restoreListener } from './restore-listener.ts';
import { routeSecondNic } from './route-second-nic.ts';
import { setUpLicensing } from './set-up-licensing.ts';
import { signInWithEntra } from './sign-in-with-entra.ts';
import { tryTestMachine } from './try-test-machine.ts';
import { updateOldClient } from './update-old-client.ts';
import { useSerialConsole } from './use-serial-console.ts';

/** From the person's own PC to the session; those that fit equally well are offered in this order. */
export const guides: readonly Guide[] = [
  checkClientSoftware,
  connectByAddress,
  correctClientPort,
  updateOldClient,
  askNetworkTeam,
  openWayIn,
  putRulesInFront,
  tryTestMachine,
  readBootScreen,
  useSerialConsole,
  repairVmAgent,
  resetRdp,
  restoreListener,
  renewCertificateByMmc,
  relieveMachine,
  clearGhostAdapters,
  resolveNames,
  reachDomainController,
  repairDomainTrust,
  signInWithEntra,
  allowToSignIn,
  resetAdministrator,
  setUpLicensing,
  activateLicenseServer,
  removeSessionHostRole,
  mendBroker,
  installNetworkWatcherAgent,
  routeSecondNic,
  repairOffline,
];
