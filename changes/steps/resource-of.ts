import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';

/** A plan names resources only by ids that were read before. */
export function resourceOf(text: string): ResourceId {
  const id = parseResourceId(text);
  if (!id) throw new Error('A step names a resource by something that is no id.');
  return id;
}

/** What a part belongs to: the network security group of a rule. */
export const parentOf = (id: string): string => id.split('/').slice(0, -2).join('/');
