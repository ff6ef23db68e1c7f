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
  'classic-virtual-machine',
  'not-a-resource-group',
  'destination-not-understood',
  'nic-not-understood',
  'event-id-not-understood',
  'change-number-not-understood',
  'language-not-known',
] as const;

export type CommandAnswer = (typeof commandAnswers)[number];

/** Why a piece of evidence has no value, where it is not Azure that gave none. */
export const missingReasons = [
  'evidence-missing',
  'way-in-not-told',
  'no-network-watcher',
  'not-an-ipv4-address',
  'not-there',
  'probe-not-asked',
  'extensions-not-allowed',
  'extension-under-way',
  'guest-busy',
  'no-answer-from-guest',
  'answer-truncated',
  'answer-malformed',
  'watcher-agent-missing',
  'watcher-agent-failed',
  'protocol-not-covered',
  'address-not-known',
  'no-ipv6-address',
  'try-not-allowed',
] as const;

/** Why the probe is not started for somebody. */
export const probeRefusals = [
  'probe-names-nobody',
  'probe-not-allowed',
  'probe-not-yours',
  'probe-not-checked',
] as const;

export type ProbeRefusal = (typeof probeRefusals)[number];

export type MissingReason = AzureReason | (typeof missingReasons)[number] | ProbeRefusal;

/** Why somebody may not ask. What the person is told does not show whether the machine exists. */
export const askRefusals = [
  'not-in-scope',
  'not-found-or-not-yours',
  'not-named-by-policy',
  'no-directory-account',
  'foreign-tenant',
  'guest-account',
  'account-disabled',
  'could-not-check',
] as const;

export type AskRefusal = (typeof askRefusals)[number];

/** What the account decides by itself, whatever somebody wants of the bot. */
export type AccountRefusal = Extract<
  AskRefusal,
  'no-directory-account' | 'foreign-tenant' | 'guest-account' | 'account-disabled' | 'could-not-check'
>;

/** Why nothing is changed here now, whoever asks or approves. */
export const changeStops = [
  'diagnose-only',
  'changes-paused',
  'change-frozen',
  'resource-protected',
  'source-not-allowed',
] as const;

export type ChangeStop = (typeof changeStops)[number];

/** Why somebody may not request a change. */
export const requestRefusals = ['request-not-allowed', 'ticket-missing', 'ticket-not-understood'] as const;

export type RequestCode = (typeof requestRefusals)[number];

export type RequestRefusal = AskRefusal | ChangeStop | RequestCode | 'not-a-person';

/** Why what somebody decided about a change does not count. */
export const approvalRefusals = [
  'not-a-person',
  'already-decided',
  'request-expired',
  'plan-void',
  'not-decided-here',
  'own-request',
  'approval-not-allowed',
  'not-yours-in-azure',
  'name-not-typed',
  'reject-not-allowed',
  'no-way-back',
  'undo-too-late',
  'undo-not-allowed',
  'pause-not-allowed',
  'resume-not-allowed',
  'break-glass-off',
  'break-glass-not-allowed',
  'break-glass-without-reason',
] as const;

export type ApprovalCode = (typeof approvalRefusals)[number];

export type ApprovalRefusal = AccountRefusal | ChangeStop | ApprovalCode;

/** Why something that came to the door of a channel is not listened to. */
export const unheardReasons = [
  'malformed-activity',
  'service-not-allowed',
  'not-signed',
  'keys-unreachable',
  'tenant-not-served',
  'heard-before',
  'nothing-to-hear',
  'from-a-program',
  'press-not-understood',
] as const;

export type UnheardReason = (typeof unheardReasons)[number];

/** Why a card could not be posted, now or at all. */
export const unpostedReasons = [
  'channel-busy',
  'channel-unreachable',
  'no-word-from-channel',
  'refused-by-channel',
  'card-too-large',
  'card-broken',
  'place-not-allowed',
  'never-posted',
  'gave-up',
] as const;

export type UnpostedReason = (typeof unpostedReasons)[number];

/** Why the line that somebody pasted is not the answer of the client check. */
export const clientCheckMistakes = [
  'check-line-missing',
  'check-line-cut',
  'check-line-changed',
  'check-line-of-another-version',
] as const;

export type ClientCheckMistake = (typeof clientCheckMistakes)[number];

/** What the client check comes to, in the order in which it is looked for. */
export const clientCheckReasons = [
  'name-unknown',
  'name-server-silent',
  'name-answer-old',
  'name-points-elsewhere',
  'address-of-another',
  'port-of-another',
  'blocked-on-this-pc',
  'client-program-blocked',
  'no-route-from-here',
  'private-address-without-vpn',
  'nothing-gets-out',
  'azure-stops-it',
  'windows-stops-it',
  'refused-by-machine',
  'stopped-on-the-way',
  'edge-or-windows',
  'edge-or-azure',
  'tcp-fails-otherwise',
  'port-says-nothing',
  'another-service-answers',
  'windows-refuses-security',
  'only-old-security',
  'tls-fails',
  'tls-fails-from-here',
  'certificate-of-another',
  'certificate-not-valid-now',
  'works-until-sign-in',
] as const;

export type ClientCheckReason = (typeof clientCheckReasons)[number];

/** Why a step of a change was not done, or not all of it, where it is not Azure that says so. */
export const stepReasons = [
  'changed-meanwhile',
  'need-not-met',
  'failed-in-windows',
  'partly-done-in-windows',
] as const;

export type StepReason = (typeof stepReasons)[number];

/** Why a change was not proposed, not begun, or did not come to its end. */
export const changeReasons = [
  'nothing-to-mend',
  'cannot-be-planned',
  'below-the-floor',
  'could-not-look',
  'blocked-in-windows',
  'bot-may-not',
  'nobody-may-approve',
  'not-checked',
  'stopped-by-policy',
  'changed-since-approval',
  'script-changed',
  'not-begun-in-time',
  'step-failed',
  'step-outcome-unknown',
  'stopped',
  'nothing-to-undo',
  'changed-by-somebody',
  'ended-by-itself',
  'broke-down',
] as const;

export type ChangeReason = (typeof changeReasons)[number];
