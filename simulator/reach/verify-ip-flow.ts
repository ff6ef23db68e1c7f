import * as z from 'zod';
import { inGroup } from '../network/reads.ts';
import { begin, type Effect } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { World } from '../world/world.ts';
import { type Decision, inboundFlow, outboundFlow } from './flow.ts';
import { readQuestion } from './read-question.ts';
import { refuseUnlessIpv4, targetMachine, targetNetworkInterface, watcherOf } from './target.ts';
import type { Packet } from './traffic-rule.ts';

const id = 'NetworkWatchers_VerifyIPFlow';

const asked = z.object({
  targetResourceId: z.string(),
  direction: z.enum(['Inbound', 'Outbound']),
  protocol: z.string(),
  localPort: z.string(),
  remotePort: z.string(),
  localIPAddress: z.string(),
  remoteIPAddress: z.string(),
  targetNicResourceId: z.string().optional(),
});

type Asked = z.infer<typeof asked>;

export const verifyIpFlow: Operation = {
  id,
  method: 'POST',
  path: `${inGroup}/Microsoft.Network/networkWatchers/{name}/ipFlowVerify`,
  action: 'Microsoft.Network/networkWatchers/ipFlowVerify/action',
  charge: 'Network',
  handle: (call) => {
    const watcher = watcherOf(call);
    const flow = readQuestion(call, asked);
    refuseBadFlow(flow);
    const region = watcher.location ?? '';
    targetOf(call.world, flow, region);
    return begin(call, {
      style: 'network-action',
      location: region,
      seconds: 11,
      effect: { name: id, input: { ...flow, region } },
    });
  },
};

function refuseBadFlow(flow: Asked): void {
  if (!['TCP', 'UDP'].includes(flow.protocol.toUpperCase())) {
    throw badRequest(
      'InvalidProtocol',
      `The protocol '${flow.protocol}' is not supported. Supported protocols are TCP and UDP.`,
    );
  }
  refuseUnlessIpv4('localIPAddress', flow.localIPAddress);
  refuseUnlessIpv4('remoteIPAddress', flow.remoteIPAddress);
  const inbound = flow.direction === 'Inbound';
  refuseBadPort('localPort', flow.localPort, !inbound);
  refuseBadPort('remotePort', flow.remotePort, inbound);
}

/** Any port is possible only at the end where the flow starts. */
function refuseBadPort(name: string, port: string, isSource: boolean): void {
  if (isSource && port === '*') return;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return;
  const also = isSource ? " or '*'" : '';
  throw badRequest(
    'InvalidPort',
    `The value '${port}' of ${name} is not valid. It must be an integer from 0 to 65535${also}.`,
  );
}

function targetOf(world: World, flow: Asked, region: string) {
  const machine = targetMachine(world, flow.targetResourceId, region);
  return targetNetworkInterface(world, {
    machine,
    address: flow.localIPAddress,
    networkInterfaceId: flow.targetNicResourceId,
  });
}

const told = asked.extend({ region: z.string() });

const answer: Effect = (world, input) => {
  const flow = told.parse(input);
  const networkInterface = targetOf(world, flow, flow.region);
  const protocol = flow.protocol.toUpperCase() === 'TCP' ? 'Tcp' : 'Udp';
  const local = { address: flow.localIPAddress, port: flow.localPort };
  const remote = { address: flow.remoteIPAddress, port: flow.remotePort };
  const decision =
    flow.direction === 'Inbound'
      ? inboundFlow(world, networkInterface, packetOf(protocol, remote, local))
      : outboundFlow(world, networkInterface, packetOf(protocol, local, remote));
  const ruleName = ruleNameOf(decision);
  return { access: decision.access, ...(ruleName ? { ruleName } : {}) };
};

type Side = { readonly address: string; readonly port: string };

const packetOf = (protocol: 'Tcp' | 'Udp', from: Side, to: Side): Packet => ({
  protocol,
  source: from.address,
  ...(from.port === '*' ? {} : { sourcePort: Number(from.port) }),
  destination: to.address,
  destinationPort: Number(to.port),
});

/** As in effective security rules; nothing where no rule was asked. */
function ruleNameOf({ by }: Decision): string | undefined {
  if (by.kind === 'admin-rule') return `rules/${by.admin.rule.name}`;
  if (by.kind !== 'security-rule') return undefined;
  return `${by.isDefault ? 'defaultSecurityRules' : 'securityRules'}/${by.rule.name}`;
}

export const verifyIpFlowEffect = { [id]: answer };
