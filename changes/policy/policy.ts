import * as z from 'zod';
import { changePolicySchema } from './change-policy.ts';
import { isNobody, named, namedSchema, nobody, objectId } from './named.ts';
import { roomIds } from './room-ids.ts';

const mayAsk = z
  .strictObject({
    /** Whoever may read the machine in Azure. Without it that is needed all the same, but not enough. */
    everyoneWhoMayRead: z.literal(true, 'must be true, or absent').optional(),
    ...named,
  })
  .refine(
    (asks) => !asks.everyoneWhoMayRead || isNobody(asks),
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
  conversations: roomIds.default([]),
  mayAsk,
  /** The probe runs as SYSTEM inside the machine. */
  mayStartProbe: namedSchema.default(nobody),
  /** Absent: the bot looks, and changes nothing. */
  changes: changePolicySchema.optional(),
});

export const policySchema = z
  .strictObject({
    version: z.literal(1, 'must be 1'),
    /** Nothing is changed anywhere, whatever the scopes say. */
    diagnoseOnly: z.boolean().default(false),
    /** Who may stop every change with one command. */
    mayPause: namedSchema.default(nobody),
    mayResume: namedSchema.default(nobody),
    /** Accounts that belong to one human being, such as a usual one and one for administration. */
    samePerson: z
      .array(z.array(objectId).min(2, 'must name at least two accounts').readonly())
      .readonly()
      .default([]),
    scopes: z.array(scopeSchema).readonly(),
  })
  .refine(({ scopes }) => new Set(scopes.map(({ name }) => name)).size === scopes.length, {
    path: ['scopes'],
    error: 'has two scopes of the same name',
  })
  .refine(({ mayPause, mayResume }) => isNobody(mayPause) || !isNobody(mayResume), {
    path: ['mayResume'],
    error: 'names nobody, so that what is paused would stay so',
  });

/** Who may do what, where. What it does not allow is refused. */
export type Policy = Readonly<z.infer<typeof policySchema>>;

export type Scope = Readonly<z.infer<typeof scopeSchema>>;

/** What a policy has to know of a machine, or of anything else in Azure. */
export type ScopedMachine = { readonly id: string; readonly tags: Readonly<Record<string, string>> };
