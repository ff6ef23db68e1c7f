import * as z from 'zod';
import { parseResourceId } from '../../base/resource-id.ts';
import type { Risk } from '../../remedies/remedy.ts';
import { addressRange } from './address-range.ts';
import { freezeSchema } from './freeze.ts';
import { isNobody, type Named, named, namedSchema, nobody } from './named.ts';
import { roomIds } from './room-ids.ts';
import { ticketPattern } from './ticket-pattern.ts';

export const risks = ['low', 'medium', 'high'] as const satisfies readonly Risk[];

const isTrue = z.literal(true, 'must be true, or absent').optional();

const mayRequest = z
  .strictObject({
    /** Whoever may ask about the machine. */
    everyoneWhoMayAsk: isTrue,
    ...named,
  })
  .refine(
    (requests) => !requests.everyoneWhoMayAsk || isNobody(requests),
    'names people or groups although everyone who may ask may request: leave one of the two out',
  )
  .default(nobody);

/** Whoever approves must be able to make that very change in Azure. Being able to is not enough, unless it says so. */
const approvers = z
  .strictObject({
    /** Whoever may make that very change in Azure. */
    everyoneWhoMayChange: isTrue,
    ...named,
  })
  .refine(
    (approves) => !approves.everyoneWhoMayChange || isNobody(approves),
    'names people or groups although everyone who may make the change may approve: leave one of the two out',
  )
  .default(nobody);

export type Approvers = Named & { readonly everyoneWhoMayChange?: true | undefined };

const fromRisk = z.enum(risks, 'must be low, medium or high');

const breakGlass = z
  .strictObject({
    on: z.boolean().default(false),
    ...named,
    /** The room that is told at once. */
    tellTo: z.string().min(1).max(500).optional(),
  })
  .refine((glass) => !glass.on || !isNobody(glass), 'is on and names nobody')
  .refine((glass) => !glass.on || glass.tellTo !== undefined, {
    path: ['tellTo'],
    error: 'must name the conversation that is told when somebody decides alone',
  })
  .default({ on: false, ...nobody });

const isResource = (text: string): boolean => parseResourceId(text) !== undefined;

const guarded = z
  .strictObject({
    /** Whatever has one of these; `*` is any value. */
    tags: z.record(z.string().min(1).max(512), z.string().max(256)).readonly().default({}),
    /** Resources, groups or subscriptions, with all that is in them. */
    resources: z.array(z.string().refine(isResource, 'must be an id of Azure')).readonly().default([]),
  })
  .default({ tags: {}, resources: [] });

const minutes = (least: number, most: number) => {
  const sentence = `must be a number of minutes from ${least} to ${most}`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
};

const undoHours = 'must be a number of hours from 1 to 24';

/** Who may have something changed in a scope, on whose word, and what holds it up. */
export const changePolicySchema = z
  .strictObject({
    mayRequest,
    /** By the risk of the change. Who may approve a high one may not therefore approve a low one. */
    mayApprove: z
      .strictObject({ low: approvers, medium: approvers, high: namedSchema.default(nobody) })
      .default({ low: nobody, medium: nobody, high: nobody }),
    /** From this risk on, whoever asked for it does not approve it. High risk always needs two. */
    fourEyesFrom: fromRisk.default('medium'),
    /** From this risk on, who approves types the name of the machine. */
    typedNameFrom: fromRisk.default('high'),
    ticket: z.strictObject({ pattern: ticketPattern, requiredFrom: fromRisk.default('low') }).optional(),
    /** Rooms in which an approval counts; `personal` is the chat with the bot alone. */
    approveIn: roomIds.default([]),
    /** Where an opening in the network may lead from. */
    allowedSources: z.array(addressRange).readonly().default([]),
    freeze: freezeSchema,
    protected: guarded,
    expiryMinutes: minutes(5, 24 * 60).default(30),
    remindMinutesBefore: minutes(1, 24 * 60).default(10),
    undoHours: z.int(undoHours).min(1, undoHours).max(24, undoHours).default(8),
    breakGlass,
  })
  .refine(({ remindMinutesBefore, expiryMinutes }) => remindMinutesBefore < expiryMinutes, {
    path: ['remindMinutesBefore'],
    error: 'must be less than expiryMinutes',
  });

export type ChangePolicy = Readonly<z.infer<typeof changePolicySchema>>;
