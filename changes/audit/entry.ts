import * as z from 'zod';
import { canonicalHash } from '../../base/canonical.ts';
import { actorSchema } from '../person.ts';

/** One thing that happened to a change, or to all of them. */
export const auditEntrySchema = z.strictObject({
  sequence: z.int().min(1),
  /** By the bot's clock. */
  at: z.iso.datetime(),
  /** Such as `approved`; the moves of a change, each effect, and `paused`, `resumed`. */
  event: z.string(),
  change: z.int().optional(),
  /** Resource id of the machine. */
  machine: z.string().optional(),
  /** Who did it, or on whose word the bot did. */
  actor: actorSchema,
  means: z.enum(['person', 'bot']),
  details: z.record(z.string(), z.unknown()),
  /** The hash of the entry before; empty for the first. */
  previous: z.string(),
});

export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

export const hashOf = (entry: AuditEntry): string => canonicalHash(entry);
