import { createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { conversationAt, type Recording } from './recording.ts';
import { replay } from './replay.ts';

const arm = 'https://management.azure.com/subscriptions/s';
const rule = `${arm}/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n/securityRules/r`;
const operation = `${arm}/providers/Microsoft.Network/locations/westus/operations/1`;

const recorded = (op: string, method: string, uri: string, more: Partial<Recording> = {}): Recording => ({
  op,
  method,
  uri: `${uri}?api-version=2022-01-01`,
  status: 200,
  headers: {},
  body: '',
  ...more,
});

const opening = recorded('SecurityRules_CreateOrUpdate', 'PUT', rule, {
  status: 201,
  headers: { 'azure-asyncoperation': `${operation}?api-version=2022-01-01&t=1` },
});
const busy = recorded('LRO:Network', 'GET', operation, { body: '{"status":"InProgress"}' });
const done = recorded('LRO:Network', 'GET', operation, { body: '{"status":"Succeeded"}' });
const foreign = recorded('LRO:Network', 'GET', operation.replace(/1$/, '2'));
const written = recorded('SecurityRules_Get', 'GET', rule.toUpperCase().replace('HTTPS', 'https'), {
  body: '{"name":"r"}',
});

const request = (method: PipelineRequest['method'], url: string) =>
  createPipelineRequest({ method, url: `${url}?api-version=2025-05-01` });

describe('a conversation', () => {
  test('is a request with its polls and what was read after it', () => {
    expect(conversationAt([opening, foreign, busy, done, written, written], 0)).toEqual({
      opening,
      answers: [opening, busy, done, written],
      complete: true,
    });
  });

  test('is incomplete when the recording ends before Azure was done', () => {
    expect(conversationAt([opening, busy], 0)).toMatchObject({ complete: false });
  });

  test('does not begin with a poll', () => {
    expect(conversationAt([busy], 0)).toBeUndefined();
  });
});

test('it is answered in its order, in any case and at any api-version, and then ends', async () => {
  const conversation = conversationAt([opening, busy, done, written], 0);
  if (!conversation) throw new Error('There is no conversation');
  const { sendRequest } = replay(conversation);
  expect(await sendRequest(request('PUT', rule))).toMatchObject({ status: 201 });
  expect((await sendRequest(request('GET', operation))).bodyAsText).toContain('InProgress');
  expect((await sendRequest(request('GET', operation))).bodyAsText).toContain('Succeeded');
  expect((await sendRequest(request('GET', rule))).bodyAsText).toBe('{"name":"r"}');
  await expect(sendRequest(request('GET', rule))).rejects.toThrow('The recording has no more of');
  await expect(sendRequest(request('DELETE', rule))).rejects.toThrow('The recording has no more of');
});
