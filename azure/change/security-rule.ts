import * as z from 'zod';
import { groupOf, type ResourceId } from '../../base/resource-id.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import { securityRule } from '../read/network-security-group.ts';
import { onlyIf, type Unchanged } from './only-if.ts';

export type NewSecurityRule = {
  readonly description?: string;
  readonly priority: number;
  readonly access: 'Allow' | 'Deny';
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: 'Tcp' | 'Udp' | '*';
  readonly source: string;
  readonly destination: string;
  readonly destinationPort: string;
};

/** Adds the rule, or replaces the one of this name. */
export const writeSecurityRule = (
  azure: Azure,
  id: ResourceId,
  { rule, ...options }: CallOptions & Unchanged & { readonly rule: NewSecurityRule },
) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'SecurityRules_CreateOrUpdate',
    effect: true,
    schema: securityRule,
    send: (sending) =>
      azure.change.network(id.subscription).securityRules.beginCreateOrUpdateAndWait(
        groupOf(id),
        id.names[0] ?? '',
        id.name,
        {
          ...(rule.description === undefined ? {} : { description: rule.description }),
          access: rule.access,
          direction: rule.direction,
          protocol: rule.protocol,
          priority: rule.priority,
          sourceAddressPrefix: rule.source,
          sourcePortRange: '*',
          destinationAddressPrefix: rule.destination,
          destinationPortRange: rule.destinationPort,
        },
        { ...sending, ...onlyIf(options) },
      ),
  });

/** A rule that is gone already counts as deleted. */
export const deleteSecurityRule = (azure: Azure, id: ResourceId, options: CallOptions & Unchanged = {}) =>
  call(azure, {
    deadlineMs: 3 * 60_000,
    ...options,
    operation: 'SecurityRules_Delete',
    effect: true,
    schema: z.unknown().transform(() => undefined),
    send: (sending) =>
      azure.change
        .network(id.subscription)
        .securityRules.beginDeleteAndWait(groupOf(id), id.names[0] ?? '', id.name, {
          ...sending,
          ...onlyIf(options),
        }),
  });
