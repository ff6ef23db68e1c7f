import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { childrenOf } from './vm-children.ts';

export type ExtensionResource = Resource<'Microsoft.Compute/virtualMachines/extensions'>;

export const extensionsOf = (world: World, vm: { readonly id: string }): ExtensionResource[] =>
  childrenOf(world, vm, 'Microsoft.Compute/virtualMachines/extensions');

/** What was put there, but never its protected settings: those went into the VM and nowhere else. */
export const extensionView = (extension: ExtensionResource) => ({
  name: extension.name,
  id: extension.id,
  type: extension.type,
  ...(extension.location === undefined ? {} : { location: extension.location }),
  ...(extension.tags ? { tags: extension.tags } : {}),
  properties: {
    autoUpgradeMinorVersion: extension.properties.autoUpgradeMinorVersion,
    provisioningState: extension.properties.provisioningState,
    publisher: extension.properties.publisher,
    type: extension.properties.type,
    typeHandlerVersion: extension.properties.typeHandlerVersion,
    ...(extension.properties.settings ? { settings: extension.properties.settings } : {}),
    ...(extension.properties.forceUpdateTag === undefined
      ? {}
      : { forceUpdateTag: extension.properties.forceUpdateTag }),
  },
});
