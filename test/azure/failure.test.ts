import { createHttpHeaders, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { type Circumstances, failureOf } from '../../azure/failure.ts';

const usual: Circumstances = { operation: 'VirtualMachines_Get', effect: false, sent: true };

function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): RestError {
  const request = createPipelineRequest({ url: 'https://management.azure.com/x' });
  const bodyAsText = JSON.stringify({ error: { code, message } });
  const response = { request, status, headers: createHttpHeaders(headers), bodyAsText };
  return new RestError(message, { statusCode: status, code, request, response });
}

const forbidden =
  "The client 'bot' with object id 'o1' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/read' over scope '/subscriptions/s1' or the scope is invalid.";
const linked =
  "The client 'bot' with object id 'o1' has permission to perform action 'Microsoft.Network/networkInterfaces/write' on scope '/subscriptions/s1/nic'; however, it does not have permission to perform action(s) 'Microsoft.Network/networkSecurityGroups/join/action' on the linked scope(s) '/subscriptions/s1/nsg' (respectively) or the linked scope(s) are invalid.";

describe('the reason behind an error', () => {
  test.each([
    [401, 'InvalidAuthenticationToken', '', 'sign-in-failed'],
    [403, 'AuthorizationFailed', forbidden, 'forbidden'],
    [404, 'ResourceNotFound', '', 'not-found'],
    [409, 'Conflict', 'Run command extension execution is in progress.', 'conflict'],
    [409, 'ScopeLocked', '', 'locked'],
    [
      409,
      'OperationNotAllowed',
      'Cannot modify extensions in the VM when the VM is not running.',
      'vm-not-running',
    ],
    [412, 'PreconditionFailed', '', 'conflict'],
    [400, 'SecurityRuleConflict', '', 'invalid'],
    [
      409,
      'OperationNotAllowed',
      'The operation requires the VM to be running (or set to run).',
      'vm-not-running',
    ],
    [400, 'NetworkInterfaceNotAttachedToRunningVm', '', 'vm-not-running'],
    [400, 'NicMustBeAttachedToRunningVmToGetEffectiveRoutes', '', 'vm-not-running'],
    [429, 'RetryableErrorDueToAnotherOperation', '', 'conflict'],
    [204, 'REQUEST_SEND_ERROR', '', 'malformed'],
    [429, 'TooManyRequests', '', 'throttled'],
    [500, 'InternalServerError', '', 'azure-error'],
  ])('%i %s', (status, code, message, reason) => {
    expect(failureOf(refusal(status, code, message), usual)).toMatchObject({
      reason,
      code,
      operation: usual.operation,
    });
  });

  test('names the missing action and where it is missing', () => {
    expect(failureOf(refusal(403, 'AuthorizationFailed', forbidden), usual)).toMatchObject({
      action: 'Microsoft.Compute/virtualMachines/read',
      scope: '/subscriptions/s1',
    });
    expect(failureOf(refusal(403, 'LinkedAuthorizationFailed', linked), usual)).toMatchObject({
      action: 'Microsoft.Network/networkSecurityGroups/join/action',
      scope: '/subscriptions/s1/nsg',
    });
  });

  test('what is missing is found at the end of a sentence that is too long to be shown', () => {
    const long = linked.replace('/subscriptions/s1/nic', `/subscriptions/s1/${'nic'.repeat(200)}`);
    const found = failureOf(refusal(403, 'LinkedAuthorizationFailed', long), usual);
    expect(found).toMatchObject({
      action: 'Microsoft.Network/networkSecurityGroups/join/action',
      scope: '/subscriptions/s1/nsg',
    });
    expect(found.message).toHaveLength(500);
  });

  test.each([
    [
      'ScopeLocked',
      "The scope '/subscriptions/s1/vm' cannot perform write operation because following scope(s) are locked: '/subscriptions/s1/rg'. Please remove the lock and try again.",
      '/subscriptions/s1/rg',
    ],
    [
      'Conflict',
      'Run command extension execution is in progress. Please wait for completion before invoking a run command.',
      'Run command extension execution is in progress',
    ],
  ])('says what holds the resource: %s', (code, message, heldBy) => {
    expect(failureOf(refusal(409, code, message), usual).heldBy).toBe(heldBy);
  });

  test('says how long Azure asked us to stay away, and the reference for support', () => {
    const error = refusal(429, 'TooManyRequests', '', {
      'x-ms-correlation-request-id': 'c1',
    });
    expect(failureOf(error, { ...usual, retryAfterMs: 7000 })).toMatchObject({
      retryAfterMs: 7000,
      correlationId: 'c1',
    });
  });

  test.each([
    [
      'VMAgentStatusCommunicationError. VM has not reported status.',
      'agent-not-ready',
      'VMAgentStatusCommunicationError',
    ],
    ['AllocationFailed. No room.', 'operation-failed', 'AllocationFailed'],
  ])('a failed long-running operation: %s', (text, reason, code) => {
    const error = new Error(`The long-running operation has failed. ${text}`);
    expect(failureOf(error, { ...usual, effect: true, firstStatus: 202 })).toMatchObject({ reason, code });
  });

  test('an answer of another form is malformed, and its values do not reach the log', () => {
    const { error } = z.object({ name: z.string() }).safeParse({ name: 42, secret: 'sig=abc' });
    expect(failureOf(error, usual)).toMatchObject({ reason: 'malformed', message: 'name: invalid_type' });
  });

  test('an answer that cannot be read is malformed, and what it holds does not reach the log', () => {
    const request = createPipelineRequest({ url: 'https://management.azure.com/x' });
    const bodyAsText = '{"uri":"https://disk.example/x?sig=SECRET"';
    const response = { request, status: 200, headers: createHttpHeaders(), bodyAsText };
    const error = new RestError(
      `Error "SyntaxError: Expected ','" occurred while parsing the response body - ${bodyAsText}.`,
      { code: RestError.PARSE_ERROR, statusCode: 200, request, response },
    );
    expect(failureOf(error, usual)).toMatchObject({
      reason: 'malformed',
      message: `Error "SyntaxError: Expected ','" occurred while parsing the response body`,
    });
  });

  test('what Azure repeats of a secret does not reach the log', () => {
    const error = refusal(400, 'InvalidParameter', "'https://disk.example/x?sig=SECRET' is not an image.");
    expect(failureOf(error, usual).message).toBe("'https://disk.example/x?sig=…' is not an image.");
  });

  test('a resource that another write holds is named, and no one is to blame for a changed one', () => {
    const body = {
      code: 'RetryableError',
      message: 'A retryable error occurred.',
      details: [
        {
          code: 'RetryableErrorDueToAnotherOperation',
          message: 'Operation Put is updating resource nsg. Wait.',
        },
      ],
    };
    const busy = refusal(429, body.code, body.message);
    if (busy.response) busy.response.bodyAsText = JSON.stringify({ error: body });
    expect(failureOf(busy, { ...usual, retryAfterMs: 7000 })).toMatchObject({
      reason: 'conflict',
      heldBy: 'Operation Put is updating resource nsg',
      retryAfterMs: 7000,
    });
    expect(failureOf(refusal(412, 'PreconditionFailed', 'Changed.'), usual)).not.toHaveProperty('heldBy');
  });

  test.each(['timed-out', 'cancelled', 'throttled'] as const)('given up: %s', (gaveUp) => {
    expect(failureOf(new DOMException('', 'AbortError'), { ...usual, gaveUp }).reason).toBe(gaveUp);
  });

  test('a plain error of an SDK is a reason; after an effect was accepted it is an open question', () => {
    const error = new Error('Failed to refresh access token.');
    expect(failureOf(error, { ...usual, sent: false })).toMatchObject({ reason: 'azure-error' });
    const accepted = { ...usual, effect: true, firstStatus: 202 };
    expect(failureOf(error, accepted).reason).toBe('outcome-unknown');
  });

  test('a mistake of ours is not a reason of Azure', () => {
    expect(() => failureOf(new RangeError('ours'), usual)).toThrow('ours');
  });
});

describe('an effect without a clear answer stays an open question', () => {
  const effect: Circumstances = { ...usual, effect: true };
  const reset = new RestError('socket hang up', { code: 'ECONNRESET' });
  const refusedConnection = new RestError('connect ECONNREFUSED', { code: 'ECONNREFUSED' });
  test.each<[string, unknown, Circumstances, string]>([
    ['the connection broke after it was sent', reset, effect, 'outcome-unknown'],
    ['nobody was there to take it', refusedConnection, effect, 'unreachable'],
    ['it was never sent', reset, { ...effect, sent: false }, 'unreachable'],
    [
      'the server failed while it had it',
      refusal(500, 'InternalServerError', ''),
      { ...effect, firstStatus: 500 },
      'outcome-unknown',
    ],
    ['it was refused', refusal(409, 'Conflict', ''), { ...effect, firstStatus: 409 }, 'conflict'],
    [
      'it was accepted and its operation is lost',
      refusal(404, 'NotFound', ''),
      { ...effect, firstStatus: 202 },
      'outcome-unknown',
    ],
    [
      'it was accepted and we gave up',
      new Error(),
      { ...effect, firstStatus: 202, gaveUp: 'timed-out' },
      'outcome-unknown',
    ],
    [
      'we gave up before it was sent',
      new Error(),
      { ...effect, sent: false, gaveUp: 'cancelled' },
      'cancelled',
    ],
    ['a read', reset, usual, 'unreachable'],
  ])('%s', (_, error, circumstances, reason) => {
    expect(failureOf(error, circumstances).reason).toBe(reason);
  });
});
