/**
 * An Azure resource id, parsed once. Azure spells the same id in different cases from one answer to
 * the next, so ids are compared by `sameResource` and used as keys by `resourceKey`, never as strings.
 */
export type ResourceId = {
  /** As Azure spelled it. */
  readonly text: string;
  readonly subscription: string;
  /** Absent for a subscription and for resources that live directly in one. */
  readonly group?: string;
  /** Such as `Microsoft.Compute/virtualMachines`, or `Microsoft.Resources/resourceGroups` for a group. */
  readonly type: string;
  /** The last name, such as the VM's. */
  readonly name: string;
  /** Names from the outermost resource inwards: `['nsg-web', 'deny-rdp']` for a rule. */
  readonly names: readonly string[];
};

/** The only characters that a name of ours can have; nothing that a path, a query or a card could misread. */
const segment = /^[\p{L}\p{N}_.()-]{1,260}$/u;

/** Reads an id of a subscription, a group or a resource; `undefined` when it is none. */
export function parseResourceId(text: string): ResourceId | undefined {
  if (text.length > 2048 || !text.startsWith('/')) return undefined;
  const parts = text.replace(/\/$/, '').split('/').slice(1);
  if (!parts.every((part) => segment.test(part) && part !== '.' && part !== '..')) return undefined;
  const [subscriptions, subscription, ...rest] = parts;
  if (subscriptions?.toLowerCase() !== 'subscriptions' || subscription === undefined) return undefined;
  if (rest.length === 0) {
    const type = 'Microsoft.Resources/subscriptions';
    return { text, subscription, type, name: subscription, names: [subscription] };
  }
  const inGroup = rest[0]?.toLowerCase() === 'resourcegroups';
  const group = inGroup ? rest[1] : undefined;
  if (inGroup && group === undefined) return undefined;
  const tail = inGroup ? rest.slice(2) : rest;
  const scope = group === undefined ? { text, subscription } : { text, subscription, group };
  if (tail.length === 0 && group !== undefined) {
    return { ...scope, type: 'Microsoft.Resources/resourceGroups', name: group, names: [group] };
  }
  const provided = lastProvider(tail);
  return provided && { ...scope, ...provided };
}

/** An extension resource has two `providers` parts; the last one says what it is. */
function lastProvider(tail: readonly string[]): Pick<ResourceId, 'type' | 'name' | 'names'> | undefined {
  const at = tail.map((part) => part.toLowerCase()).lastIndexOf('providers');
  const [namespace, ...pairs] = tail.slice(at + 1);
  if (at < 0 || namespace === undefined || pairs.length === 0 || pairs.length % 2 !== 0) return undefined;
  const types = pairs.filter((_, index) => index % 2 === 0);
  const names = pairs.filter((_, index) => index % 2 === 1);
  return { type: [namespace, ...types].join('/'), name: names.at(-1) ?? '', names };
}

/** The form to use as a key: lower case, no slash at the end. */
export const resourceKey = (id: string | ResourceId): string =>
  (typeof id === 'string' ? id : id.text).toLowerCase().replace(/\/$/, '');

export const sameResource = (a: string | ResourceId, b: string | ResourceId): boolean =>
  resourceKey(a) === resourceKey(b);

/** Whether the scope is the resource itself or something that contains it. */
export const contains = (scope: string, id: string): boolean =>
  scope === '/' ||
  resourceKey(id) === resourceKey(scope) ||
  resourceKey(id).startsWith(`${resourceKey(scope)}/`);

/** The group of a resource that is in one; a resource of ours always is. */
export function groupOf(id: ResourceId): string {
  if (id.group === undefined) throw new Error(`${id.text} is in no resource group`);
  return id.group;
}
