import type { World } from '../world/world.ts';
import { keys } from './product/keys.ts';
import { binary } from './product/values.ts';
import { filesOf } from './settle/files.ts';
import {
  firewallProductsOf,
  modifyState,
  profileBits,
  profileNow,
  remoteDesktopGroupIsOn,
} from './settle/firewall.ts';
import { settleHandshake } from './settle/handshake.ts';
import { type Inside, insideOf } from './settle/inside.ts';
import { answerOfAzure } from './settle/reachability.ts';
import { type Settled, settle } from './settle/state.ts';
import { certificateStoresOf } from './view/certificates.ts';
import { eventLogsOf } from './view/event-logs.ts';
import { networkRows } from './view/network-rows.ts';
import { remoteDesktopMethods, remoteDesktopRows } from './view/remote-desktop-rows.ts';
import { processesOf, systemRows } from './view/system-rows.ts';
import { toolsOf } from './view/tools.ts';
import { userRightsOf } from './view/user-rights.ts';
import type { WindowsView } from './windows-view.ts';

/** Windows as a program inside sees it now. Nothing where the machine is off, or no Windows. */
export function viewOf(world: World, vm: string, now: number): WindowsView | undefined {
  const inside = insideOf(world, vm);
  return inside && windowsView(settle(inside, now));
}

function windowsView(settled: Settled): WindowsView {
  const { inside, now, services, rdp, certificates, listeners, domain } = settled;
  const { windows } = inside;
  return {
    now: new Date(now + windows.clockAheadSeconds * 1000).toISOString(),
    utcOffsetMinutes: 0,
    computerName: inside.computerName,
    powershell: '5.1',
    registry: registryView(settled),
    services: services.map(({ name, display, state, pid }) => ({ name, displayName: display, state, pid })),
    processes: processesOf(settled),
    tcpListeners: listeners
      .filter(({ protocol }) => protocol === 'Tcp')
      .map(({ address, port, pid }) => ({ address, port, pid })),
    tcpConnections: windows.load.connections,
    tcpAnswers: tcpAnswersOf(settled),
    rdp: settleHandshake(inside, rdp, certificates),
    certificateStores: certificateStoresOf(settled),
    files: filesOf(inside),
    cim: { ...systemRows(settled), ...networkRows(settled), ...remoteDesktopRows(settled) },
    cimMethods: remoteDesktopMethods(settled),
    eventLogs: eventLogsOf(settled),
    tools: toolsOf(settled),
    firewall: {
      currentProfiles: profileBits[profileNow(inside)],
      localPolicyModifyState: modifyState(inside),
      remoteDesktopGroupEnabled: remoteDesktopGroupIsOn(inside),
      products: firewallProductsOf(inside),
    },
    systemDrive: driveOf(inside),
    userRights: userRightsOf(settled),
    remoteDesktopUsers: windows.remoteDesktopUsers,
    secureChannel: domain?.trusted === 'cannot-tell' ? { error: '8007054b' } : (domain?.trusted ?? false),
  };
}

/** Windows notes which certificate of its own it used last. */
function registryView({ inside, certificates }: Settled): WindowsView['registry'] {
  const [own] = certificates.own;
  if (!own) return inside.registry;
  const stations = { ...inside.registry[keys.winStations], SelfSignedCertificate: binary(own.thumbprint) };
  return { ...inside.registry, [keys.winStations]: stations };
}

function tcpAnswersOf({ inside, answers }: Settled): WindowsView['tcpAnswers'] {
  const azure = answerOfAzure(inside);
  return { '168.63.129.16:80': azure, '168.63.129.16:32526': azure, ...answers };
}

const mega = 1024 * 1024;

/** The disk's gigabytes, less what partitions of Windows' own take. */
function driveOf({ vm, windows }: Inside): WindowsView['systemDrive'] {
  const total = vm.properties.storageProfile.osDisk.diskSizeGB * 1024 - 1048;
  return { free: Math.max(0, total - windows.load.disk) * mega, total: total * mega };
}
