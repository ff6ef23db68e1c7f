import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import type { Answer } from './answer.ts';
import { foldWidth } from './fold-width.ts';
import { isGroupName } from './group-name.ts';
import { shorten } from './shorten.ts';
import { isVmName } from './vm-name.ts';

/** Which VM is meant, by names that may go into a query. Only what Azure then returns is certain to exist. */
export type VmReference =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'group'; readonly group: string; readonly name: string }
  | { readonly by: 'id'; readonly id: ResourceId };

/** More than the address of a page in the portal. */
const longest = 1000;

/** Reads `web-01`, `rg-prod/web-01`, a resource id, or the portal's address of the VM. */
export function readVmReference(word: string): Result<VmReference, Answer> {
  if (word.length > longest) return refuse('vm-name-not-allowed', word);
  const text = foldWidth(word)
    .trim()
    .replace(/[.,:!?。！？]+$/, '');
  if (/^\/subscriptions\//i.test(text)) return readId(text);
  if (classicAddress.test(text)) return refuse('classic-virtual-machine', text);
  const inPortal = portal.exec(text)?.[1];
  if (inPortal !== undefined) return readId(inPortal);
  const [name = '', group, ...more] = text.split('/').reverse();
  if (more.length > 0 || !isVmName(name)) return refuse('vm-name-not-allowed', word);
  if (group === undefined) return success({ by: 'name', name });
  return isGroupName(group) ? success({ by: 'group', group, name }) : refuse('group-name-not-allowed', word);
}

/** The part up to the resource itself; the page of the portal follows it. */
const portal =
  /^https:\/\/portal\.azure\.[a-z]+\/\S*?(\/subscriptions\/[^/?#]+\/resourceGroups\/[^/?#]+\/providers\/[^/?#]+\/[^/?#]+\/[^/?#]+)/i;

/** The address that the cloud service of a classic machine had. */
const classicAddress = /^[a-z0-9-]+\.cloudapp\.net(?::\d+)?$/i;

function readId(text: string): Result<VmReference, Answer> {
  const id = parseResourceId(text);
  if (/^microsoft\.classiccompute\//i.test(id?.type ?? ''))
    return refuse('classic-virtual-machine', id?.name ?? '');
  if (!id) return refuse('resource-id-not-understood', text);
  if (id.type.toLowerCase() !== 'microsoft.compute/virtualmachines') {
    return failure({ answer: 'not-a-virtual-machine', type: shorten(id.type) });
  }
  if (!isVmName(id.name)) return refuse('vm-name-not-allowed', id.name);
  const usual = id.text.replace(/\/$/, '').split('/').length === 9;
  return usual && id.group !== undefined && isGroupName(id.group)
    ? success({ by: 'id', id })
    : refuse('resource-id-not-understood', text);
}

const refuse = (
  answer:
    | 'vm-name-not-allowed'
    | 'group-name-not-allowed'
    | 'resource-id-not-understood'
    | 'classic-virtual-machine',
  typed: string,
): Result<never, Answer> => failure({ answer, typed: shorten(typed) });
