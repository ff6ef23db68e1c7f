import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';

export type NewJitRequest = {
  readonly vm: ResourceId;
  readonly port: number;
  /** One address or prefix. */
  readonly from: string;
  readonly until: Date;
  /** Azure shows it to whoever looks at the policy. */
  readonly justification: string;
};

/** Opens a port as a just-in-time policy allows. It closes by itself; Azure has no way to close it earlier. */
export const requestJitAccess = (
  azure: Azure,
  policy: ResourceId,
  { request, ...options }: CallOptions & { readonly request: NewJitRequest },
) =>
  call(azure, {
    deadlineMs: 60_000,
    ...options,
    operation: 'JitNetworkAccessPolicies_Initiate',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: (sending) =>
      azure.change.resourceManager.send(
        {
          method: 'POST',
          path: `${policy.text}/initiate`,
          query: { 'api-version': '2020-01-01' },
          body: {
            virtualMachines: [
              {
                id: request.vm.text,
                ports: [
                  {
                    number: request.port,
                    allowedSourceAddressPrefix: request.from,
                    endTimeUtc: request.until.toISOString(),
                  },
                ],
              },
            ],
            justification: request.justification,
          },
        },
        sending,
      ),
  });
