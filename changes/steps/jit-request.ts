import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { requestJitAccess } from '../../azure/change/jit-request.ts';
import { type JitPolicy, readJitPolicy } from '../../azure/read/jit-policies.ts';
import { sameResource } from '../../base/resource-id.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { isInFlight } from './settle-by-looking.ts';
import { defineStepKind, type StepKey } from './step-kind.ts';

type JitStep = StepOf<'jit-request'>;

/** What the policy allows for this port; what is open just now changes by itself. */
const stateSchema = z.strictObject({
  allowed: z
    .strictObject({ longest: z.string().nullable(), sources: z.array(z.string()).readonly() })
    .nullable(),
});

type State = z.infer<typeof stateSchema>;

const { observe, send } = lookAndSend<JitStep, State, undefined>({
  look: async (azure, step) => {
    const read = await readJitPolicy(azure, resourceOf(step.policy));
    return read.ok ? success({ state: allowedIn(read.value, step), seen: undefined }) : read;
  },
  write: (azure, step, { key, calling }) =>
    requestJitAccess(azure, resourceOf(step.policy), {
      ...calling,
      request: {
        vm: resourceOf(step.vm),
        port: step.port,
        from: step.from,
        until: new Date(azure.clock.now() + step.minutes * 60_000),
        justification: justificationOf(key),
      },
    }),
});

function allowedIn({ properties }: JitPolicy, { vm, port }: JitStep): State {
  const guarded = properties.virtualMachines.find(({ id }) => sameResource(id, vm));
  const rule = guarded?.ports.find(({ number }) => number === port);
  if (!rule) return { allowed: null };
  const one = rule.allowedSourceAddressPrefix;
  const sources = one === undefined ? rule.allowedSourceAddressPrefixes : [one];
  return { allowed: { longest: rule.maxRequestAccessDuration ?? null, sources } };
}

/** Azure shows it with the request, and so it tells whose the request is. */
const justificationOf = ({ change, run }: StepKey): string => `rdp-bot CH-${change} (${run})`;

export const jitRequest = defineStepKind<JitStep, State>({
  kind: 'jit-request',
  writes: ({ policy, vm }) => [policy, vm],
  actions: ({ policy, vm }) => [
    { action: 'Microsoft.Security/locations/jitNetworkAccessPolicies/initiate/action', resource: policy },
    { action: 'Microsoft.Compute/virtualMachines/read', resource: vm },
  ],
  stateSchema,
  observe,
  // A port that is open already may close in a minute.
  isDone: () => false,
  send,
  settle: async (parts, step, about) => {
    if (isInFlight(parts, about)) return 'under-way';
    const policy = await readJitPolicy(parts.azure, resourceOf(step.policy));
    if (!policy.ok) return 'under-way';
    const justification = justificationOf(about.key);
    const { requests } = policy.value.properties;
    return requests.some((request) => request.justification === justification) ? 'happened' : 'did-not';
  },
  undo: () => ({ cannot: 'cannot-be-undone' }),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});
