import type { World } from '../world/world.ts';
import type { Column, Row } from './table.ts';
import { jsonOf, type Value } from './value.ts';

/** What Resource Graph says of everything, in its own order. */
export const columns: readonly Column[] = [
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'type', type: 'string' },
  { name: 'tenantId', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'location', type: 'string' },
  { name: 'resourceGroup', type: 'string' },
  { name: 'subscriptionId', type: 'string' },
  { name: 'managedBy', type: 'string' },
  { name: 'sku', type: 'dynamic' },
  { name: 'plan', type: 'dynamic' },
  { name: 'properties', type: 'dynamic' },
  { name: 'tags', type: 'dynamic' },
  { name: 'identity', type: 'dynamic' },
  { name: 'zones', type: 'dynamic' },
  { name: 'extendedLocation', type: 'dynamic' },
];

/** What is known of one thing: the document that stands for it elsewhere in Azure, or as much of one. */
export type Facts = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location?: string | undefined;
  readonly [more: string]: unknown;
};

/** The row of one thing. Types, groups and places stand in small letters, as Resource Graph has them. */
export function rowOfFacts(world: World, facts: Facts): Row {
  const own: Readonly<Record<string, Value>> = {
    type: facts.type.toLowerCase(),
    tenantId: world.tenantId,
    location: facts.location?.toLowerCase() ?? '',
    resourceGroup: /\/resourceGroups\/([^/]+)/i.exec(facts.id)?.[1]?.toLowerCase() ?? '',
    subscriptionId: /^\/subscriptions\/([^/]+)/i.exec(facts.id)?.[1] ?? '',
  };
  return columns.map(({ name, type }) => own[name] ?? jsonOf(facts[name]) ?? (type === 'string' ? '' : null));
}
