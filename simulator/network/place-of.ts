import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';

/** Azure takes `Japan East` for `japaneast`. */
export const regionOf = (location: string): string => location.replaceAll(' ', '').toLowerCase();

/** Where a resource is to be; it cannot be moved by writing it again. */
export function placeOf(id: string, asked: string | undefined, before: Resource | undefined): string {
  if (asked === undefined) {
    throw badRequest('LocationRequired', 'The location property is required for this definition.');
  }
  const location = regionOf(asked);
  if (before?.location !== undefined && regionOf(before.location) !== location) {
    const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
    throw new Refusal(
      409,
      'InvalidResourceLocation',
      `The resource '${before.name}' already exists in location '${before.location}' in resource group '${group}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    );
  }
  return location;
}
