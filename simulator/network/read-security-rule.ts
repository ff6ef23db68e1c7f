import * as z from 'zod';
import { anyCase } from './any-case.ts';
import { reference } from './read-body.ts';

const text = z.string().exactOptional();
const texts = z.array(z.string()).exactOptional();
const groups = z.array(reference).exactOptional();
const protocols = ['*', 'tcp', 'udp', 'icmp', 'esp', 'ah'];

/** Azure's command line writes empty text and empty lists for what it does not mean. */
const withoutBlanks = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, inner]) => !isBlank(inner)))
    : value;

const isBlank = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** A rule as it may be asked for. The protocol keeps the case that it was written in. */
export const securityRule = z.preprocess(
  withoutBlanks,
  z.object({
    description: z.string().max(140).exactOptional(),
    protocol: z.string().refine((name) => protocols.includes(name.toLowerCase()), 'is not a protocol'),
    sourcePortRange: text,
    destinationPortRange: text,
    sourceAddressPrefix: text,
    destinationAddressPrefix: text,
    access: anyCase(['Allow', 'Deny']),
    priority: z.int(),
    direction: anyCase(['Inbound', 'Outbound']),
    sourcePortRanges: texts,
    destinationPortRanges: texts,
    sourceAddressPrefixes: texts,
    destinationAddressPrefixes: texts,
    sourceApplicationSecurityGroups: groups,
    destinationApplicationSecurityGroups: groups,
  }),
);
