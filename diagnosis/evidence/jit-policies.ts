import * as z from 'zod';
import { type JitPolicy, listJitPolicies } from '../../azure/read/jit-policies.ts';
import { sameResource } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { looked, machineOf } from './looked.ts';

/** The policies of just-in-time access that guard this machine. */
const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    location: z.string().optional(),
    ports: z.array(
      z.object({
        number: z.number(),
        /** `TCP`, `UDP` or `*`. */
        protocol: z.string().optional(),
        /** Whom the policy may open it for. */
        sources: z.array(z.string()),
        /** Such as `PT3H`. */
        maxDuration: z.string().optional(),
      }),
    ),
    /** Requests for this machine, over or not. */
    requests: z.array(
      z.object({
        requestor: z.string().optional(),
        start: z.string().optional(),
        ports: z.array(
          z.object({
            number: z.number(),
            sources: z.array(z.string()),
            end: z.string().optional(),
            /** `Initiated` while it is open, `Revoked` afterwards. */
            status: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
);

export type JitPoliciesValue = Readonly<z.infer<typeof schema>>;

export const jitPolicies = defineEvidence({
  id: 'jit-policies',
  part: 'network',
  schema,
  needs: {},
  uses: {},
  permission: 'Microsoft.Security/locations/jitNetworkAccessPolicies/read',
  deadlineMs: 40_000,
  name: { en: 'Just-in-time access', ja: 'Just-In-Time アクセス' },
  summary: (policies) => {
    const line = policies.map(
      ({ name, ports }) => `${name} (${ports.map(({ number }) => number).join(', ')})`,
    );
    return { en: line.join(', ') || 'no policy', ja: line.join('、') || 'ポリシーなし' };
  },
  command: ({ resource }) => `az security jit-policy list --subscription "${resource.split('/')[2] ?? ''}"`,
  collect: async (look) => {
    const vm = machineOf(look);
    const answer = await listJitPolicies(look.azure, vm, { signal: look.signal });
    const source = {
      operation: 'JitNetworkAccessPolicies_List',
      resource: `/subscriptions/${vm.subscription}`,
    };
    return looked(look, source, answer, (policies) =>
      policies.flatMap((policy) => guarding(policy, vm.text) ?? []),
    );
  },
});

function guarding(policy: JitPolicy, vm: string): JitPoliciesValue[number] | undefined {
  const { virtualMachines, requests } = policy.properties;
  const guarded = virtualMachines.find(({ id }) => sameResource(id, vm));
  if (!guarded) return undefined;
  return {
    id: policy.id,
    name: policy.name,
    location: policy.location,
    ports: guarded.ports.map((port) => ({
      number: port.number,
      protocol: port.protocol,
      sources: sourcesOf(port),
      maxDuration: port.maxRequestAccessDuration,
    })),
    requests: requests.flatMap((request) =>
      request.virtualMachines
        .filter(({ id }) => sameResource(id, vm))
        .map(({ ports }) => ({
          requestor: request.requestor,
          start: request.startTimeUtc,
          ports: ports.map((port) => ({
            number: port.number,
            sources: sourcesOf(port),
            end: port.endTimeUtc,
            status: port.status,
          })),
        })),
    ),
  };
}

type Sources = {
  readonly allowedSourceAddressPrefix?: string | undefined;
  readonly allowedSourceAddressPrefixes: readonly string[];
};

/** One field or the other; with neither, everybody. */
function sourcesOf({
  allowedSourceAddressPrefix: one,
  allowedSourceAddressPrefixes: many,
}: Sources): string[] {
  const sources = one === undefined ? many : [one, ...many];
  return sources.length === 0 ? ['*'] : [...new Set(sources)];
}
