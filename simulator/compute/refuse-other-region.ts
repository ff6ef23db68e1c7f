import { Refusal } from '../wire/refusal.ts';

/** `Japan East` and `japaneast` are the same. */
const regionOf = (location: string): string => location.toLowerCase().replaceAll(' ', '');

/** Nothing ever moves to another region. */
export function refuseOtherRegion(
  resource: { readonly id: string; readonly name: string; readonly location?: string },
  location: string | undefined,
): void {
  if (location === undefined || regionOf(location) === regionOf(resource.location ?? '')) return;
  throw new Refusal(
    409,
    'InvalidResourceLocation',
    `The resource '${resource.name}' already exists in location '${resource.location}' in resource group '${resource.id.split('/')[4]}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
  );
}
