import { networkInterfacesOf } from '../../reach/networks.ts';
import { pathOf } from '../../reach/path.ts';
import { find, type World } from '../../world/world.ts';
import type { TcpAnswer } from '../windows-view.ts';
import { canAnswer } from './adapters.ts';
import { type Inside, insideOf } from './inside.ts';
import { listenersOf } from './listeners.ts';

const noSuchHost = 11_001;
const refused = 10_061;

const azure = '168.63.129.16';

/** Azure's own address answers whoever can speak at all. */
export const answerOfAzure = (inside: Inside): TcpAnswer => (canAnswer(inside, azure) ? 'open' : 'timeout');

type Asked = {
  readonly host: string;
  readonly port: number;
  /** Whether a name server of the domain answers. */
  readonly knowsDomain: boolean;
};

/** What a connection to another machine, called by its name or address, ends with. */
export function answerFrom(inside: Inside, { host, port, knowsDomain }: Asked): TcpAnswer {
  const found = machineNamed(inside, host, knowsDomain);
  if (found === undefined) return /^\d+(\.\d+){3}$/.test(host) ? 'timeout' : noSuchHost;
  if (!canAnswer(inside, found.address)) return 'timeout';
  const [from] = networkInterfacesOf(inside.world, inside.vm);
  const other = insideOf(inside.world, found.vm);
  if (!from || !other) return 'timeout';
  const packet = {
    protocol: 'Tcp',
    source: inside.adapters[0]?.addresses[0] ?? '',
    destination: found.address,
    destinationPort: port,
  } as const;
  const path = pathOf(inside.world, { machine: inside.vm, from, packet });
  if (path.reachable) return 'open';
  const listens = listenersOf(other).some((one) => one.protocol === 'Tcp' && one.port === port);
  const onlySilent = path.hops.every(({ issues }) =>
    issues.every(({ type }) => type === 'NoListenerOnDestination'),
  );
  return !listens && onlySilent ? refused : 'timeout';
}

type Found = { readonly vm: string; readonly address: string };

/** Names are those of the domain: its name servers alone know them. */
function machineNamed({ world, windows }: Inside, host: string, knowsDomain: boolean): Found | undefined {
  const all = machines(world);
  const byAddress = all.find(({ address }) => address === host);
  if (byAddress) return byAddress;
  const [name = '', ...suffix] = host.toLowerCase().split('.');
  const isOfDomain = suffix.length === 0 || suffix.join('.') === windows.domain?.name.toLowerCase();
  if (!isOfDomain || !knowsDomain) return undefined;
  return all.find((one) => one.name.toLowerCase() === name);
}

function machines(world: World): readonly (Found & { readonly name: string })[] {
  return Object.entries(world.machines).flatMap(([vm, { guest }]) => {
    const resource = find(world, 'Microsoft.Compute/virtualMachines', vm);
    const [first] = resource ? networkInterfacesOf(world, resource) : [];
    const address = first?.properties.ipConfigurations[0]?.properties.privateIPAddress;
    return address === undefined ? [] : [{ vm, address, name: guest.computerName }];
  });
}
