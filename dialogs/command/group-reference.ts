import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import type { Answer } from './answer.ts';
import { foldWidth } from './fold-width.ts';
import { isGroupName } from './group-name.ts';
import { shorten } from './shorten.ts';

export type GroupReference =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'id'; readonly id: ResourceId };

/** Reads a group's name or its resource id. */
export function readGroupReference(word: string): Result<GroupReference, Answer> {
  const text = foldWidth(word).trim();
  if (/^\/subscriptions\//i.test(text)) {
    const id = parseResourceId(text);
    if (!id) return failure({ answer: 'resource-id-not-understood', typed: shorten(text) });
    if (id.type !== 'Microsoft.Resources/resourceGroups') {
      return failure({ answer: 'not-a-resource-group', type: shorten(id.type) });
    }
    if (isGroupName(id.name)) return success({ by: 'id', id });
  }
  return isGroupName(text)
    ? success({ by: 'name', name: text })
    : failure({ answer: 'group-name-not-allowed', typed: shorten(text) });
}
