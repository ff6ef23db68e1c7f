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

/** Why a text that was meant for the bot became no command. */
export const commandAnswers = [
  'text-too-long',
  'unknown-command',
  'unexpected-words',
  'vm-name-not-allowed',
  'group-name-not-allowed',
  'resource-id-not-understood',
  'not-a-virtual-machine',
  'not-a-resource-group',
  'destination-not-understood',
  'nic-not-understood',
  'event-id-not-understood',
  'change-number-not-understood',
  'language-not-known',
] as const;

export type CommandAnswer = (typeof commandAnswers)[number];
