import type { Call } from '../wire/operation.ts';

/** The message of every error of Resource Graph; what went wrong stands in its details. */
export const supportInfo = (call: Call): string =>
  `Please provide below info when asking for support: timestamp = ${new Date(call.moment.now)
    .toISOString()
    .replace('Z', '0000Z')}, correlationId = ${call.correlationId}.`;
