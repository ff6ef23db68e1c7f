import { parseResourceId } from '../../base/resource-id.ts';

/** A resource as people call it, its parents first: `vnet-1/web`. */
export const nameOf = (id: string): string => parseResourceId(id)?.names.join('/') ?? '';
