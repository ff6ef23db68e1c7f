import * as z from 'zod';
import { parseResourceId } from '../../base/resource-id.ts';

const machine = z
  .string()
  .refine(
    (id) => parseResourceId(id)?.type.toLowerCase() === 'microsoft.compute/virtualmachines',
    'This is no id of a virtual machine.',
  );

const port = z.int().min(1).max(65_535);

export const pathQuestionSchema = z.strictObject({
  /** The virtual machine that connects; it does so from its primary network interface. */
  source: machine,
  destination: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('internet') }),
    /** The network interfaces of a machine are counted from 1, the primary one first. */
    z.strictObject({ kind: z.literal('machine'), vm: machine, nic: z.int().min(1).max(32) }),
    /** A host name, an IPv4 or an IPv6 address. */
    z.strictObject({ kind: z.literal('host'), host: z.union([z.ipv4(), z.ipv6(), z.hostname()]) }),
  ]),
  traffic: z.discriminatedUnion('protocol', [
    z.strictObject({ protocol: z.enum(['tcp', 'udp', 'http', 'https']), port }),
    z.strictObject({ protocol: z.literal('icmp') }),
  ]),
});

/** From which machine to where, and with what. */
export type PathQuestion = Readonly<z.infer<typeof pathQuestionSchema>>;

export type Protocol = PathQuestion['traffic']['protocol'];
