import * as z from 'zod';

/** How the person gets to the machine. The rules in between are judged for exactly this way. */
export const wayInSchema = z.discriminatedUnion('kind', [
  /** Over the Internet. Without an address the rules cannot be judged for this person. */
  z.strictObject({ kind: z.literal('public'), address: z.ipv4().optional() }),
  /** Over VPN or ExpressRoute, or from a machine in the same network. */
  z.strictObject({ kind: z.literal('private'), address: z.ipv4() }),
  z.strictObject({ kind: z.literal('bastion') }),
  z.strictObject({ kind: z.literal('jump-host'), address: z.ipv4() }),
  z.strictObject({ kind: z.literal('not-told') }),
]);

export type WayIn = Readonly<z.infer<typeof wayInSchema>>;

export const questionSchema = z.strictObject({
  /** The virtual machine's resource id. */
  vm: z.string(),
  /** The port that the person's client uses. */
  port: z.int().min(1).max(65_535),
  wayIn: wayInSchema,
  /** Object id of who cannot get in, where it is known. */
  person: z.guid().optional(),
  /** Connections from the machine are in question as well. */
  connects: z.literal(true).optional(),
});

/** What is asked of a diagnosis. */
export type Question = Readonly<z.infer<typeof questionSchema>>;

export const rdpPort = 3389;
