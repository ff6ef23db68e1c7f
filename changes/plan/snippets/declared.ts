import type { ResourceId } from '../../../base/resource-id.ts';

/** One step as both languages write it down. */
export type Declared = { readonly bicep: string; readonly terraform: string };

/** A line of comment in both languages. The names are of an id that was parsed, so that none has a line break. */
export const remark = (said: string): Declared => ({ bicep: `// ${said}`, terraform: `# ${said}` });

/** Where a resource is, as a comment says it. */
export const inGroup = (id: ResourceId): string =>
  id.group === undefined ? `subscription ${id.subscription}` : `resource group ${id.group}`;

/** A remark with something below it. */
export const below = (said: string, { bicep, terraform }: Declared): Declared => {
  const above = remark(said);
  return { bicep: `${above.bicep}\n${bicep}`, terraform: `${above.terraform}\n${terraform}` };
};
