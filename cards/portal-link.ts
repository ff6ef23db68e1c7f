import { parseResourceId } from '../base/resource-id.ts';

/** The resource's page in the portal; none for what is no resource id, so that nothing else becomes a link. */
export function portalLink(id: string): string | undefined {
  const parsed = parseResourceId(id);
  return parsed && `https://portal.azure.com/#@/resource${encodeURI(parsed.text)}`;
}
