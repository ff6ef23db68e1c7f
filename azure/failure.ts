import { isRestError, type RestError } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import type { AzureReason } from '../base/reasons.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Why Azure gave no usable answer, with what a person needs to do something about it. */
export type AzureFailure = {
  readonly reason: AzureReason;
  /** What was asked, in Azure's own words, such as `VirtualMachines_Get`. */
  readonly operation: string;
  /** Azure's own words, for the evidence and the log; hostile text until it is escaped. */
  readonly message: string;
  /** Azure's own code, such as `AuthorizationFailed`. */
  readonly code?: string;
  /** The action that is not allowed, and where. */
  readonly action?: string;
  readonly scope?: string;
  /** What holds the resource: the scope with the lock, or in Azure's words what is under way. */
  readonly heldBy?: string;
  /** How long Azure asked us to stay away. */
  readonly retryAfterMs?: number;
  /** What Microsoft's support asks for. */
  readonly correlationId?: string;
};

/** What is known about a call at the moment when it fails. */
export type Circumstances = {
  readonly operation: string;
  /** Whether Azure may have changed something: a lost answer is then not a failure but an open question. */
  readonly effect: boolean;
  /** Whether the first request left this machine, and what it was answered. */
  readonly sent: boolean;
  readonly firstStatus?: number;
  /** How long Azure asked us to stay away, the last time it did. */
  readonly retryAfterMs?: number;
  /** Whether we gave up: because time was over, because somebody stopped it, or while Azure asked us to wait. */
  readonly gaveUp?: 'timed-out' | 'cancelled' | 'throttled';
};

export function failureOf(error: unknown, circumstances: Circumstances): AzureFailure {
  const { retryAfterMs } = circumstances;
  const found = classify(error, circumstances);
  const open = circumstances.effect && isOpen(found.reason, error, circumstances);
  return {
    operation: circumstances.operation,
    ...found,
    ...(open ? { reason: 'outcome-unknown' as const } : {}),
    ...(asksToWait.has(found.reason) && retryAfterMs !== undefined ? { retryAfterMs } : {}),
  };
}

const asksToWait: ReadonlySet<AzureReason> = new Set(['throttled', 'conflict']);

/** Nobody knows whether an effect happened when its request left and no clear answer came back. */
function isOpen(reason: AzureReason, error: unknown, { sent, firstStatus }: Circumstances): boolean {
  if (!sent) return false;
  if (firstStatus !== undefined && firstStatus < 300) return !isOperationFailure(error);
  if (firstStatus !== undefined) return firstStatus >= 500;
  return !(reason === 'unreachable' && isRestError(error) && neverConnected.has(error.code ?? ''));
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

type Found = Omit<AzureFailure, 'operation'>;

function classify(error: unknown, { gaveUp }: Circumstances): Found {
  if (gaveUp) return { reason: gaveUp, message: '' };
  if (error instanceof z.ZodError) return { reason: 'malformed', message: placesOf(error) };
  if (isRestError(error)) return fromRestError(error);
  if (!(error instanceof Error)) throw error;
  if (error.name === 'AbortError') return { reason: 'cancelled', message: '' };
  if (signInErrors.has(error.name)) return { reason: 'sign-in-failed', message: firstLine(error.message) };
  if (isOperationFailure(error)) return fromOperationFailure(error);
  if (error instanceof SyntaxError || error instanceof TypeError)
    return { reason: 'malformed', message: firstLine(error.message) };
  // The SDKs throw plain errors of their own; the errors of a mistake in our code have names.
  if (error.name === 'Error') return { reason: 'azure-error', message: firstLine(error.message) };
  throw error;
}

const signInErrors = new Set([
  'AuthenticationError',
  'CredentialUnavailableError',
  'AuthenticationRequiredError',
  'AggregateAuthenticationError',
]);

/** Where the answer has another form than Azure promises; its values stay out of the log. */
const placesOf = (error: z.ZodError): string =>
  error.issues
    .map((issue) => `${issue.path.join('.') || '(the answer)'}: ${issue.code}`)
    .slice(0, 5)
    .join('; ');

const firstLine = (text: string): string => withoutSecrets(text.split('\n')[0] ?? '').slice(0, 500);

/** The SDK throws a plain error when a long-running operation fails: its code stands in the text alone. */
const operationFailed = /^The long-running operation has failed\.?\s*(?:([A-Za-z0-9]+)\.\s*)?([\s\S]*)$/;

const isOperationFailure = (error: unknown): boolean =>
  error instanceof Error &&
  !isRestError(error) &&
  (operationFailed.test(error.message) || error.message === 'Operation was canceled');

function fromOperationFailure(error: Error): Found {
  const [, code, message] = operationFailed.exec(error.message) ?? [];
  return failedOperation(code, message ?? error.message);
}

/** What Azure says of an operation that it took on and could not carry out. */
export const failedOperation = (code: string | undefined, message: string): Found => ({
  reason: reasonByCode[code ?? ''] ?? 'operation-failed',
  message: firstLine(message),
  ...(code === undefined ? {} : { code }),
});

/** Codes that mean something to us whatever the HTTP status is. */
const reasonByCode: Readonly<Record<string, AzureReason>> = {
  VMAgentStatusCommunicationError: 'agent-not-ready',
  VMExtensionAgentNotReady: 'agent-not-ready',
  NetworkInterfaceNotAttachedToRunningVm: 'vm-not-running',
  NicMustBeAttachedToRunningVmToGetEffectiveRoutes: 'vm-not-running',
  NicMustBeAttachedToRunningVmToGetEffectiveSecurityGroups: 'vm-not-running',
  ScopeLocked: 'locked',
  // The network provider says with 429 that it is busy with another write to the same resource.
  RetryableError: 'conflict',
  RetryableErrorDueToAnotherOperation: 'conflict',
  AnotherOperationInProgress: 'conflict',
};

const said = z.object({ code: z.string(), message: z.string() });

const errorBody = z.object({ error: said.extend({ details: z.array(said).optional().catch(undefined) }) });

function fromRestError(error: RestError): Found {
  const status = error.statusCode ?? error.response?.status;
  if (status === undefined) return withoutAnswer(error);
  const body = errorBody.safeParse(parsed(error.response?.bodyAsText));
  const code = body.success ? body.data.error.code : error.code;
  const whole = withoutSecrets(body.success ? body.data.error.message : withoutBody(error.message));
  // Ids are long: what is missing, and what is in the way, stand after so much of the sentence that it is cut.
  const message = firstLine(whole);
  const reason = reasonByCode[code ?? ''] ?? reasonByStatus(status, message);
  const correlationId = error.response?.headers.get('x-ms-correlation-request-id');
  return {
    reason,
    message,
    ...(code === undefined ? {} : { code }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(status === 403 ? missingPermission(whole) : {}),
    ...(isHeld(reason, status)
      ? { heldBy: holderIn((body.success && body.data.error.details?.[0]?.message) || whole) }
      : {}),
  };
}

/** What has changed meanwhile (412) is held by nobody. */
const isHeld = (reason: AzureReason, status: number): boolean =>
  reason === 'locked' || (reason === 'conflict' && status !== 412);

/** The SDKs quote a whole answer that they cannot read, which may be links or what a guest printed. */
const withoutBody = (message: string): string => message.split(/(?<=response ?body) - /i)[0] ?? '';

function withoutAnswer(error: RestError): Found {
  const reason = error.code === 'PARSE_ERROR' ? 'malformed' : 'unreachable';
  return {
    reason,
    message: firstLine(error.message),
    ...(error.code === undefined ? {} : { code: error.code }),
  };
}

function reasonByStatus(status: number, message: string): AzureReason {
  if (status === 401) return 'sign-in-failed';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'throttled';
  if (status === 409 && /VM to be running|VM is stopped|not running|is deallocated/i.test(message))
    return 'vm-not-running';
  if (status === 409 || status === 412) return 'conflict';
  if (status < 400) return 'malformed';
  if (status >= 500) return 'azure-error';
  return 'invalid';
}

function parsed(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Azure names the missing action and the scope in a sentence, in two wordings. */
function missingPermission(message: string): Pick<AzureFailure, 'action' | 'scope'> {
  const action =
    /perform action '([^']+)'/.exec(message)?.[1] ??
    /permission to perform action\(?s?\)? '([^']+)'/.exec(message)?.[1];
  const linked = /on the linked scope\(s\) '([^']+)'/.exec(message)?.[1];
  const scope = linked ?? /over scope '([^']+)'/.exec(message)?.[1];
  const needed = linked
    ? (/to perform action\(?s?\)? '([^']+)' on the linked/.exec(message)?.[1] ?? action)
    : action;
  return { ...(needed === undefined ? {} : { action: needed }), ...(scope === undefined ? {} : { scope }) };
}

const holderIn = (message: string): string =>
  /scope\(s\) are locked: '([^']+)'/.exec(message)?.[1] ?? message.split('. ')[0] ?? '';
