import * as z from 'zod';
import { contains } from '../network/prefix.ts';
import { readBody } from '../network/read-body.ts';
import { refuseUnlinked } from '../network/refuse-unlinked.ts';
import type { Answer, Call, Operation } from '../wire/operation.ts';
import { badRequest, type Refusal } from '../wire/refusal.ts';
import type { JitPolicy, JitRequest } from '../world/network.ts';
import { sameId, touch } from '../world/world.ts';
import { duration } from './duration.ts';
import { jitPolicyPath, knownPolicy } from './jit-policies.ts';
import { jitRequestView } from './jit-policy-view.ts';
import { inForce, type RequestedPort, revoke } from './revoke.ts';
import { open } from './rules.ts';

/** The service takes a duration instead of an end as well, which its specification does not say. */
const askedPort = z.object({
  number: z.int().min(0).max(65535),
  allowedSourceAddressPrefix: z.exactOptional(z.string()),
  endTimeUtc: z.exactOptional(z.iso.datetime({ offset: true })),
  duration: z.exactOptional(z.string()),
});

const body = z.object({
  virtualMachines: z.array(z.object({ id: z.string(), ports: z.array(askedPort).min(1) })).min(1),
  justification: z.exactOptional(z.string()),
});

type PolicyPort = JitPolicy['virtualMachines'][number]['ports'][number];

/** A port as asked for, with the policy's own words about it. */
type Asked = {
  readonly virtualMachineId: string;
  readonly rule: PolicyPort;
  readonly sources: readonly string[];
  readonly end: number;
};

function initiate(call: Call): Answer {
  const { moment } = call;
  const asked = readBody(call, body);
  const policy = knownPolicy(call);
  refuseUnlinked(
    call,
    asked.virtualMachines.map(({ id }) => ({ scope: id, action: 'Microsoft.Compute/virtualMachines/read' })),
  );
  // All of it is judged before any of it is opened.
  const judged = asked.virtualMachines.map(({ id, ports }) => ({
    id,
    ports: ports.map((port) => judge(policy.properties, { id, port, now: moment.now })),
  }));
  const request: JitRequest = {
    virtualMachines: judged.map(({ id, ports }) => ({
      id,
      ports: ports.map((port) => openPort(call, policy, port)),
    })),
    startTimeUtc: new Date(moment.now).toISOString(),
    requestor: call.caller.name,
    ...(asked.justification === undefined ? {} : { justification: asked.justification }),
  };
  policy.properties.requests.push(request);
  touch(policy, moment);
  return { status: 202, body: jitRequestView(request) };
}

function judge(
  policy: JitPolicy,
  { id, port, now }: { readonly id: string; readonly port: z.infer<typeof askedPort>; readonly now: number },
): Asked {
  const guarded = policy.virtualMachines.find((machine) => sameId(machine.id, id));
  if (!guarded) throw invalid(`The virtual machine '${id}' is not configured in the policy.`);
  const rule = guarded.ports.find(({ number }) => number === port.number);
  if (!rule) throw invalid(`Port ${port.number} of virtual machine '${id}' is not configured in the policy.`);
  const end = endOf(port, now);
  if (end <= now) throw invalid(`The end time of port ${port.number} is in the past.`);
  if (end - now > (duration(rule.maxRequestAccessDuration) ?? 0)) {
    throw invalid(
      `The requested time for port ${port.number} is longer than the maximum of ${rule.maxRequestAccessDuration} that the policy allows.`,
    );
  }
  return { virtualMachineId: id, rule, sources: sourcesOf(port, rule), end };
}

function endOf({ endTimeUtc, duration: time }: z.infer<typeof askedPort>, now: number): number {
  if (endTimeUtc !== undefined && time === undefined) return Date.parse(endTimeUtc);
  const length = time === undefined ? undefined : duration(time);
  if (endTimeUtc !== undefined || length === undefined) {
    throw invalid("Only one of fields 'EndTimeUtc' and 'Duration' can be set.");
  }
  return now + length;
}

/** Without a wish, whom the policy allows is let in. */
function sourcesOf(port: z.infer<typeof askedPort>, rule: PolicyPort): readonly string[] {
  const allowed = rule.allowedSourceAddressPrefixes ?? [rule.allowedSourceAddressPrefix ?? '*'];
  const asked = port.allowedSourceAddressPrefix;
  if (asked === undefined) return allowed;
  if (allowed.some((prefix) => prefix === '*' || contains(asPrefix(prefix), asPrefix(asked)))) return [asked];
  throw invalid(
    `The source address prefix '${asked}' of port ${port.number} is not one that the policy allows.`,
  );
}

const asPrefix = (text: string): string =>
  text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;

const invalid = (message: string): Refusal => badRequest('InvalidInitiateInput', message);

function openPort(call: Call, policy: ReturnType<typeof knownPolicy>, asked: Asked): RequestedPort {
  const { world, moment } = call;
  const { virtualMachineId, rule, sources } = asked;
  const [source = '*'] = sources;
  for (const older of inForce(policy.properties.requests)) {
    if (!sameId(older.virtualMachineId, virtualMachineId) || older.port.number !== rule.number) continue;
    if (older.port.allowedSourceAddressPrefix === source) {
      revoke(world, older.port, 'NewerRequestInitiated', moment);
    }
  }
  const ruleName = open(
    world,
    {
      policy: policy.name,
      virtualMachineId,
      port: String(rule.number),
      protocol: protocolNames[rule.protocol],
      sources,
    },
    moment,
  );
  return {
    number: rule.number,
    allowedSourceAddressPrefix: source,
    endTimeUtc: new Date(asked.end).toISOString(),
    status: 'Initiated',
    statusReason: 'UserRequested',
    ruleName,
  };
}

const protocolNames = { TCP: 'Tcp', UDP: 'Udp', '*': '*' } as const;

export const initiations: readonly Operation[] = [
  {
    id: 'JitNetworkAccessPolicies_Initiate',
    method: 'POST',
    path: `${jitPolicyPath}/initiate`,
    action: 'Microsoft.Security/locations/jitNetworkAccessPolicies/initiate/action',
    handle: initiate,
  },
];
