import * as z from 'zod';

/** Who did something, as the audit names them: never the bot alone. */
export const actorSchema = z.strictObject({
  /** Object id in the directory: the only name that never changes. */
  objectId: z.string(),
  tenant: z.string(),
  /** As the platform shows it: hostile text. */
  name: z.string(),
  surface: z.enum(['teams', 'slack']),
  /** The platform's own name of the account. */
  account: z.string(),
  conversation: z.string(),
  /** Id of what was heard, where the platform gave one. */
  message: z.string().optional(),
});

export type Actor = Readonly<z.infer<typeof actorSchema>>;
