import * as z from 'zod';

/** What only a person can tell about a change. Checked here, and once more by the step that uses it. */
export const choicesSchema = z.strictObject({
  /** The new RDP port. */
  port: z.int().min(1).max(65_535).optional(),
  /** How the licences (CALs) were bought. */
  licences: z.enum(['per-device', 'per-user']).optional(),
  /** Names of licence servers. */
  servers: z
    .array(z.string().regex(/^[A-Za-z0-9.-]{1,253}$/))
    .min(1)
    .max(8)
    .readonly()
    .optional(),
  /** Numbers of sessions to sign out. */
  sessions: z.array(z.int().min(1).max(65_536)).min(1).max(16).readonly().optional(),
  /** Thumbprint of a certificate that is on the machine. */
  certificate: z
    .string()
    .regex(/^[0-9A-F]{40}$/)
    .optional(),
});

export type Choices = Readonly<z.infer<typeof choicesSchema>>;
