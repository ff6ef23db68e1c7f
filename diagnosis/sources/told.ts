import * as z from 'zod';
import { rdpPort } from '../question.ts';

const answer = z.enum(['yes', 'no', 'not-tried']);

/** What only the person can tell, and what narrows the source. */
export const toldSchema = z.strictObject({
  /** Where it ends: before the machine answers, or after. */
  message: z.enum(['not-reached', 'answered', 'not-sure']).optional(),
  /** Does the same PC reach other Windows machines by RDP? */
  others: answer.optional(),
  /** Does the same PC get in from outside the office network? */
  outside: answer.optional(),
  /** Does another machine in the same virtual network get in? */
  fromVnet: answer.optional(),
  since: z.enum(['just-now', 'today', 'this-week', 'never-worked', 'not-sure']).optional(),
  changed: z
    .enum(['nothing', 'address', 'port', 'security-software', 'certificate-or-policy', 'not-sure'])
    .optional(),
  /** The port in the person's client. */
  port: z.union([z.int().min(1).max(65_535), z.literal('not-sure')]).optional(),
});

export type Told = Readonly<z.infer<typeof toldSchema>>;

/** The port for which everything has to be judged, once the person has said it. */
export const toldPort = ({ port }: Told): number | undefined => (typeof port === 'number' ? port : undefined);

/** Whether the diagnosis looked at the port that clients use by themselves, without knowing better. */
export const isPortAssumed = ({ port }: { readonly port: number }, told: Told): boolean =>
  port === rdpPort && toldPort(told) === undefined;

/** The client check shows the port to who ran it: what was said of it before does not count any more. */
export const withCheck = (told: Told, check: { readonly port: number } | undefined): Told =>
  check ? { ...told, port: check.port } : told;
