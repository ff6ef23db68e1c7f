import { activateLicenseServer } from './activate-license-server.ts';
import { allowToSignIn } from './allow-to-sign-in.ts';
import { askNetworkTeam } from './ask-network-team.ts';
import { checkClientSoftware } from './check-client-software.ts';
import { connectByAddress } from './connect-by-address.ts';
import { correctClientPort } from './correct-client-port.ts';
import type { Guide } from './guide.ts';
import { installNetworkWatcherAgent } from './install-network-watcher-agent.ts';
import { mendBroker } from './mend-broker.ts';
import { relieveMachine } from './relieve-machine.ts';
import { removeSessionHostRole } from './remove-session-host-role.ts';
import { renewCertificateByMmc } from './renew-certificate-by-mmc.ts';
import { repairDomainTrust } from './repair-domain-trust.ts';
import { repairOffline } from './repair-offline.ts';
import { resetAdministrator } from './reset-administrator.ts';
import { resetRdp } from './reset-rdp.ts';
import { resolveNames } from './resolve-names.ts';
import { routeSecondNic } from './route-second-nic.ts';
import { setUpLicensing } from './set-up-licensing.ts';
import { signInWithEntra } from './sign-in-with-entra.ts';
import { tryTestMachine } from './try-test-machine.ts';
import { useSerialConsole } from './use-serial-console.ts';

/** From the person's own PC to the session; those that fit equally well are offered in this order. */
export const guides: readonly Guide[] = [
  checkClientSoftware,
  connectByAddress,
  correctClientPort,
  askNetworkTeam,
  tryTestMachine,
  useSerialConsole,
  resetRdp,
  renewCertificateByMmc,
  relieveMachine,
  resolveNames,
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
