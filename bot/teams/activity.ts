import * as z from 'zod';

/** An id of the platform; none is longer in practice, and no database takes a NUL. */
const id = z.string().regex(/^\P{Cc}{1,1024}$/u);

/** What every activity has that may be looked at; the rest is passed over. Nothing is believed before the token is. */
export const activitySchema = z.object({
  type: z.string().max(64),
  id,
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(2048),
  from: z.object({
    id,
    name: z.string().optional(),
    aadObjectId: z.string().optional(),
    role: z.string().max(64).nullish(),
  }),
  conversation: z.object({
    id,
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  recipient: z.object({ id, isTargeted: z.boolean().optional() }),
  name: z.string().optional(),
  action: z.string().optional(),
  /** The message whose card was pressed. */
  replyToId: z.string().max(1024).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().nullish(),
  entities: z.array(z.unknown()).max(1_000).nullish(),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional() })
    .nullish()
    .catch(undefined),
});

export type TeamsActivity = z.infer<typeof activitySchema>;
