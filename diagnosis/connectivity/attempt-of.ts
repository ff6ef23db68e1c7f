import { isIPv6 } from 'node:net';
import type { ConnectivityQuestion } from '../../azure/read/network-watcher.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { type Because, type Evidence, isMissing } from '../evidence/evidence.ts';
import { isOff } from '../evidence/is-off.ts';
import type { NetworkInterfacesValue } from '../evidence/network-interfaces.ts';
import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { agentState } from './agent.ts';
import { type Attempt, checkProtocols } from './check-piece.ts';
import { because } from './looking.ts';
import type { PathQuestion } from './path-question.ts';
import { internetHost, portOf } from './target.ts';

type Given = {
  /** Whether who asks may have something run in the machine. */
  readonly mayTry: boolean;
  readonly source: ResourceId;
  readonly machine: Evidence<VirtualMachineValue>;
  readonly interfaces: Evidence<NetworkInterfacesValue>;
  readonly watcher: Result<ResourceId, Because>;
  /** The address of the destination, where it is a machine. */
  readonly address: Result<string, Because>;
};

/** The connection that can be tried, or why none can. */
export function attemptOf(question: PathQuestion, given: Given): Result<Attempt, Because> {
  const { source, machine, watcher } = given;
  const protocols: Partial<Record<string, ConnectivityQuestion['protocol']>> = checkProtocols;
  const protocol = protocols[question.traffic.protocol];
  if (protocol === undefined) return failure({ reason: 'protocol-not-covered' });
  if (!given.mayTry) return failure({ reason: 'try-not-allowed' });
  if (isMissing(machine)) return failure(because(`source-${virtualMachine.id}`));
  if (isOff(machine.value)) return failure({ reason: 'vm-not-running' });
  const agent = whyNoAgent(machine.value);
  if (agent) return failure(agent);
  if (lacksIPv6(question, given.interfaces)) return failure({ reason: 'no-ipv6-address' });
  const destination = destinationOf(question, given.address);
  if (!destination.ok) return destination;
  if (!watcher.ok) return watcher;
  const port = portOf(question);
  const asked = { source, destination: destination.value, protocol, ...(port === undefined ? {} : { port }) };
  return success({ watcher: watcher.value, asked });
}

function whyNoAgent(machine: VirtualMachineValue): Because | undefined {
  const state = agentState(machine);
  switch (state) {
    case 'working':
      return undefined;
    case 'missing':
      return { reason: 'watcher-agent-missing' };
    case 'failed':
      return { reason: 'watcher-agent-failed' };
    case 'stopped':
      return { reason: 'agent-not-ready' };
    default:
      return state satisfies never;
  }
}

/** Nothing goes to an IPv6 address from a machine that has none. */
export const lacksIPv6 = ({ destination }: PathQuestion, interfaces: Given['interfaces']): boolean =>
  destination.kind === 'host' &&
  isIPv6(destination.host) &&
  !isMissing(interfaces) &&
  !(interfaces.value[0]?.ipConfigurations ?? []).some(({ version }) => version === 'IPv6');

function destinationOf(
  { destination }: PathQuestion,
  address: Given['address'],
): Result<ConnectivityQuestion['destination'], Because> {
  switch (destination.kind) {
    case 'internet':
      return success({ address: internetHost });
    case 'host':
      return success({ address: destination.host });
    case 'machine': {
      // A machine stands for its primary network interface; another one has to be named by its address.
      const resource = destination.nic === 1 ? parseResourceId(destination.vm) : undefined;
      if (resource) return success({ resource });
      return address.ok ? success({ address: address.value }) : address;
    }
    default:
      return destination satisfies never;
  }
}
