import * as z from 'zod';

/** Azure's and the directory's way to say everybody. */
const everybody = '00000000-0000-0000-0000-000000000000';

/** The only name of a person or a group that never changes. */
export const objectId = z
  .guid('must be the object id of a person or a group in the directory')
  .refine((id) => id !== everybody, 'means everybody: name a group');

/** Whoever is named here by object id, or is in such a group, over other groups too. Nobody else. */
export const named = {
  groups: z.array(objectId).readonly().default([]),
  people: z.array(objectId).readonly().default([]),
};

export const namedSchema = z.strictObject(named);

export type Named = Readonly<z.infer<typeof namedSchema>>;

export const nobody: Named = { groups: [], people: [] };

export const isNobody = ({ groups, people }: Named): boolean => groups.length + people.length === 0;
