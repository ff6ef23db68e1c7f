import * as z from 'zod';

/** The only names of people and groups that never change. */
const objectIds = z.array(z.guid('must be the object id of a person or a group in the directory')).readonly();

/** Whoever is named here by object id, or is in such a group, over other groups too. Nobody else. */
const named = { groups: objectIds.default([]), people: objectIds.default([]) };

const nobody = { groups: [], people: [] };

const mayAsk = z
  .strictObject({
    /** Whoever may read the machine in Azure. Without it that is needed all the same, but not enough. */
    everyoneWhoMayRead: z.literal(true, 'must be true, or absent').optional(),
    ...named,
  })
  .refine(
    ({ everyoneWhoMayRead, groups, people }) => !everyoneWhoMayRead || groups.length + people.length === 0,
    'names people or groups although everyone who may read the machine may ask: leave one of the two out',
  )
  .default(nobody);

const texts = (sentence: string) =>
  z
    .array(z.string().min(1, sentence).max(500))
    .min(1, 'is empty, so it fits no machine: leave it out')
    .readonly();

const scopeSchema = z.strictObject({
  /** As people call it; stands in the log. */
  name: z.string().min(1, 'must say how people call it').max(100),
  subscriptions: z
    .array(z.guid('must be the id of a subscription'))
    .min(1, 'names no subscription, so it fits no machine')
    .readonly(),
  /** Absent: all of those subscriptions. */
  resourceGroups: texts('must be the name of a resource group').optional(),
  /** The machine has every one of these. */
  tags: z.record(z.string().min(1).max(512), z.string().max(256)).readonly().optional(),
  /** Rooms whose members may see what the bot sees here; everywhere else an answer is private. */
  conversations: z
    .array(z.string().min(1, 'must be the id of a channel or a group chat').max(500))
    .readonly()
    .default([]),
  mayAsk,
  /** The probe runs as SYSTEM inside the machine. */
  mayStartProbe: z.strictObject(named).default(nobody),
});

export const policySchema = z
  .strictObject({
    version: z.literal(1, 'must be 1'),
    scopes: z.array(scopeSchema).readonly(),
  })
  .refine(({ scopes }) => new Set(scopes.map(({ name }) => name)).size === scopes.length, {
    path: ['scopes'],
    error: 'has two scopes of the same name',
  });

/** Who may do what, where. What it does not allow is refused. */
export type Policy = Readonly<z.infer<typeof policySchema>>;

export type Scope = Readonly<z.infer<typeof scopeSchema>>;

/** What a policy has to know of a machine. */
export type ScopedMachine = { readonly id: string; readonly tags: Readonly<Record<string, string>> };
