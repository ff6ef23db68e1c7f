import * as z from 'zod';
import { inGroup } from '../network/reads.ts';
import { begin, type Effect } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { Moment, World } from '../world/world.ts';
import { connectivityView } from './connectivity-view.ts';
import { type Destination, destinationOf } from './destination.ts';
import { type Hop, issue } from './hop.ts';
import {
  addressOf,
  isRunning,
  type NetworkInterface,
  networkInterfacesOf,
  type VirtualMachine,
} from './networks.ts';
import { pathOf } from './path.ts';
import { readQuestion } from './read-question.ts';
import { targetMachine, watcherOf } from './target.ts';
import { agentState } from './watcher-agent.ts';

const id = 'NetworkWatchers_CheckConnectivity';

const asked = z.object({
  source: z.object({ resourceId: z.string(), port: z.number().int().min(0).max(65535).optional() }),
  destination: z.object({
    resourceId: z.string().optional(),
    address: z.string().optional(),
    port: z.number().int().min(0).max(65535).optional(),
  }),
  protocol: z.enum(['Tcp', 'Http', 'Https', 'Icmp']).optional(),
});

type Asked = z.infer<typeof asked>;

export const checkConnectivity: Operation = {
  id,
  method: 'POST',
  path: `${inGroup}/Microsoft.Network/networkWatchers/{name}/connectivityCheck`,
  action: 'Microsoft.Network/networkWatchers/connectivityCheck/action',
  charge: 'Network',
  handle: (call) => {
    const watcher = watcherOf(call);
    const question = readQuestion(call, asked);
    const region = watcher.location ?? '';
    sourceOf(call.world, question, region);
    if (!question.destination.resourceId && !question.destination.address) {
      throw badRequest('InvalidDestination', 'A destination resourceId or address must be specified.');
    }
    return begin(call, {
      style: 'network-action',
      location: region,
      seconds: 33,
      effect: { name: id, input: { ...question, region } },
    });
  },
};

/** The check is made by the agent in the machine. */
function sourceOf(
  world: World,
  question: Asked,
  region: string,
): { machine: VirtualMachine; from: NetworkInterface } {
  const machine = targetMachine(world, question.source.resourceId, region);
  const [from] = networkInterfacesOf(world, machine);
  if (agentState(world, machine) === 'absent' || !from) {
    throw badRequest(
      'NetworkWatcherAgentNotInstalled',
      `Connectivity check requires the Network Watcher agent virtual machine extension on ${machine.id}. Install the extension and try again.`,
    );
  }
  return { machine, from };
}

const told = asked.extend({ region: z.string() });

const answer: Effect = (world, input, moment) => {
  const question = told.parse(input);
  const source = sourceOf(world, question, question.region);
  if (!isRunning(world, source.machine)) return unknown(source, 'VMNotAllocated', moment);
  if (agentState(world, source.machine) === 'stopped') return unknown(source, 'AgentStopped', moment);
  const destination = destinationOf(world, source.from, question);
  if (!destination) return unresolved(source, moment);
  return connectivityView(pathOf(world, attemptOf(source, destination, question)), moment);
};

type Source = ReturnType<typeof sourceOf>;

const attemptOf = (source: Source, destination: Destination, { source: { port } }: Asked) => ({
  ...source,
  packet: {
    protocol: destination.protocol,
    source: addressOf(source.from),
    ...(port ? { sourcePort: port } : {}),
    destination: destination.address,
    ...(destination.protocol === 'Icmp' ? {} : { destinationPort: destination.port }),
  },
  ...(destination.machine ? { destination: destination.machine } : {}),
});

const sourceHop = ({ machine, from }: Source, type: string): Hop => ({
  type: 'Source',
  address: addressOf(from),
  resourceId: machine.id,
  issues: [issue('Local', type)],
});

/** Nobody was there to send a probe. */
const unknown = (source: Source, type: string, moment: Moment) => ({
  ...connectivityView(pathless(source, type), moment),
  connectionStatus: 'Unknown',
  probesSent: 0,
  probesFailed: 0,
});

const unresolved = (source: Source, moment: Moment) =>
  connectivityView(pathless(source, 'DnsResolution'), moment);

const pathless = (source: Source, type: string) => ({
  hops: [sourceHop(source, type)],
  reachable: false,
  linkType: '',
  roundTrip: 0,
});

export const checkConnectivityEffect = { [id]: answer };
