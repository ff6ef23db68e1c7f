import { expect, test } from '@jest/globals';
import { follow, type Judged } from './follow.ts';
import type { Interaction } from './interaction.ts';

const id = '00000000-0000-4000-8000-000000000001';
const place = '/subscriptions/s/providers/Microsoft.Compute/locations/japaneast/operations';
const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web-01';

const said = (method: string, url: string, status: number, more: Partial<Interaction> = {}): Interaction => ({
  base: 'http://127.0.0.1:1',
  method,
  url,
  userAgent: '',
  operation: 'X',
  status,
  headers: {},
  ...more,
});

const links = {
  'azure-asyncoperation': `http://127.0.0.1:1${place}/${id}?api-version=1`,
  location: `http://127.0.0.1:1${place}/${id}?monitor=true&api-version=1`,
};

const told = (judged: readonly Judged[]) =>
  judged.map((one) => {
    const { method, url } = one.request;
    const path = `${method} ${url.split('/').at(-1)}`;
    return one.kind === 'poll' ? `poll of ${path}` : `${one.kind} ${one.answer.status} to ${path}`;
  });

test('the result of an action is an answer to the action', () => {
  const run = said('POST', `${vm}/runCommand`, 202, { headers: links });
  const busy = said('GET', `${place}/${id}?api-version=1`, 200, { body: { status: 'InProgress' } });
  const done = said('GET', `${place}/${id}?api-version=1`, 200, {
    body: { status: 'Succeeded', properties: { output: { value: [] } } },
  });
  const result = said('GET', `${place}/${id}?monitor=true&api-version=1`, 200, { body: { value: [] } });
  const judged = follow([run, busy, done, result]);
  expect(told(judged)).toEqual([
    'answer 202 to POST runCommand',
    'poll of POST runCommand',
    'poll of POST runCommand',
    'result 200 to POST runCommand',
    'poll of POST runCommand',
    'result 200 to POST runCommand',
  ]);
  expect(judged.at(3)).toMatchObject({ answer: { body: { value: [] } } });
});

test('what is read after a write has succeeded is the result of the write, once', () => {
  const write = said('PUT', vm, 201, { headers: { 'azure-asyncoperation': links['azure-asyncoperation'] } });
  const done = said('GET', `${place}/${id}?api-version=1`, 200, { body: { status: 'Succeeded' } });
  const read = said('GET', vm, 200, { body: {} });
  expect(told(follow([write, done, read, read]))).toEqual([
    'answer 201 to PUT web-01',
    'poll of PUT web-01',
    'answer 200 to GET web-01',
    'result 200 to PUT web-01',
    'answer 200 to GET web-01',
  ]);
});

test('a poll of an operation that nobody began stands for itself', () => {
  const poll = said('GET', `${place}/${id}?api-version=1`, 404);
  expect(follow([poll])).toEqual([{ kind: 'answer', request: poll, answer: poll }]);
});

test('the same id in another practice Azure is another operation', () => {
  const run = said('POST', `${vm}/restart`, 202, { headers: links });
  const poll = said('GET', `${place}/${id}?api-version=1`, 200, { base: 'http://127.0.0.1:2' });
  expect(told(follow([run, poll]))).toEqual([
    'answer 202 to POST restart',
    `answer 200 to GET ${id}?api-version=1`,
  ]);
});
