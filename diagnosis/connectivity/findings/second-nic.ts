import { isIPv4 } from 'node:net';
import { isMissing } from '../../evidence/evidence.ts';
import type { VirtualNetworkValue } from '../../evidence/virtual-network.ts';
import { numberOf, prefixLength } from '../../traffic/belongs.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';

/**
 * Azure tells the first network interface alone which gateway to use: a further one answers its own subnet only, until
 * somebody gives it a route. That stands inside the machine, where only a connection that was tried can tell.
 */
export function secondNic({
  question,
  evidence,
  names,
  tried,
  gotThrough,
}: PathFacts): readonly PathFinding[] {
  const { source, destination } = evidence;
  const { destination: asked } = question;
  if (asked.kind !== 'machine' || asked.nic === 1 || !destination) return [];
  if (gotThrough) return [];
  if (isMissing(destination.interfaces) || isMissing(source.interfaces)) return [];
  const far = destination.interfaces.value[asked.nic - 1];
  const home = far?.ipConfigurations[0]?.subnet;
  const from = source.interfaces.value[0]?.ipConfigurations[0]?.subnet;
  const address = far?.ipConfigurations[0]?.address;
  if (!far || !home || !address || home.toLowerCase() === from?.toLowerCase()) return [];
  const theirs = isMissing(destination.network) ? undefined : prefixOf(destination.network.value, home);
  const ours = isMissing(source.network) || !from ? undefined : prefixOf(source.network.value, from);
  const gateway = theirs && gatewayOf(theirs);
  const isLinux = !isMissing(destination.machine) && destination.machine.value.osType === 'Linux';
  const command =
    gateway && ours && isIPv4(address) ? (isLinux ? onLinux : onWindows)(address, gateway, ours) : undefined;
  const isLikely = tried === 'not-reached';
  const { at } = destination.interfaces;
  return [
    {
      id: 'second-nic',
      ...problem(isLikely ? 'likely' : 'possible'),
      cites: ['second-nic-without-route'],
      words: {
        en: {
          title: `${names.destination.en} ${isLikely ? 'has most likely' : 'may have'} no gateway for the way back`,
          sentence:
            'A further network interface answers its own subnet only: Azure tells the first one alone which gateway to use.',
          action:
            'Connect to the first network interface, or give this one a route for exactly the source, inside the machine as an administrator.',
          rows: [
            { label: 'Network interface', value: `${far.name} · ${address}`, at },
            ...(gateway ? [{ label: 'Gateway of its subnet', value: gateway }] : []),
          ],
        },
        ja: {
          title: `${names.destination.ja} に戻りのゲートウェイがない${isLikely ? 'と考えられます' : '可能性があります'}`,
          sentence:
            'Azure がゲートウェイを知らせるのは 1 つ目の NIC だけなので、2 つ目以降は同じサブネットにしか応答できません。',
          action:
            '1 つ目の NIC に接続するか、この接続元だけへのルートをマシン内で追加します(管理者権限が必要です)。',
          rows: [
            { label: 'NIC', value: `${far.name}・${address}`, at },
            ...(gateway ? [{ label: 'サブネットのゲートウェイ', value: gateway }] : []),
          ],
        },
      },
      ...(command ? { command: { text: command, language: isLinux ? 'shell' : 'powershell' } } : {}),
      seen: ['destination-network-interfaces', 'destination-virtual-network', 'connectivity-check'],
    },
  ];
}

/** Windows answers from the network interface that was spoken to, so that a route on it leaves the first one alone. */
const onWindows = (address: string, gateway: string, prefix: string): string =>
  `New-NetRoute -DestinationPrefix ${prefix} -InterfaceIndex (Get-NetIPAddress -IPAddress ${address}).InterfaceIndex -NextHop ${gateway}`;

/** Linux answers by the best route whoever was spoken to: a rule for the address leaves the first one alone. */
const onLinux = (address: string, gateway: string): string =>
  `sudo ip rule add from ${address} table 200 && sudo ip route add default via ${gateway} table 200`;

function prefixOf({ subnets }: VirtualNetworkValue, id: string): string | undefined {
  const subnet = subnets.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return subnet?.prefixes.find((prefix) => prefixLength(prefix) !== undefined);
}

/** The first address of a subnet is always its gateway. */
function gatewayOf(prefix: string): string | undefined {
  const [network = ''] = prefix.split('/');
  const first = numberOf(network);
  if (first === undefined) return undefined;
  const gateway = first + 1;
  return [24, 16, 8, 0].map((bits) => Math.floor(gateway / 2 ** bits) % 256).join('.');
}
