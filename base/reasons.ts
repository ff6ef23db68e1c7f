/** Every way in which a thing can end otherwise than hoped, a list per concept; explained in docs/reasons.md. */

/** Why Azure gave no usable answer. */
export const azureReasons = [
  'forbidden',
  'sign-in-failed',
  'not-found',
  'throttled',
  'conflict',
  'locked',
  'invalid',
  'agent-not-ready',
  'vm-not-running',
  'operation-failed',
  'outcome-unknown',
  'timed-out',
  'cancelled',
  'malformed',
  'unreachable',
  'azure-error',
] as const;

export type AzureReason = (typeof azureReasons)[number];
