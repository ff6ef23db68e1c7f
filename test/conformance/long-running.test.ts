import { describe, expect, test } from '@jest/globals';
import type { Interaction } from './interaction.ts';
import { faultsOfAcceptance, faultsOfPoll } from './long-running.ts';

const group = '/subscriptions/s/resourceGroups/g/providers';
const vm = `${group}/Microsoft.Compute/virtualMachines/v`;
const disk = `${group}/Microsoft.Compute/disks/d`;
const nic = `${group}/Microsoft.Network/networkInterfaces/n`;
const monitor = { 'azure-asyncoperation': 'https://127.0.0.1/x?api-version=1' };
const location = { location: 'https://127.0.0.1/x?api-version=1' };
const both = { ...monitor, ...location };

type Said = Pick<Interaction, 'method' | 'url' | 'status' | 'headers'> & { body?: unknown };

const interaction = (said: Said): Interaction => ({
  base: '',
  userAgent: '',
  operation: 'X',
  ...said,
});

describe('how Azure accepts a long-running operation', () => {
  test.each<Said>([
    { method: 'POST', url: `${vm}/restart`, status: 202, headers: both },
    { method: 'DELETE', url: vm, status: 202, headers: both },
    { method: 'PUT', url: vm, status: 201, headers: monitor, body: {} },
    { method: 'PATCH', url: vm, status: 200, headers: monitor, body: {} },
    { method: 'PUT', url: disk, status: 202, headers: both, body: {} },
    { method: 'PUT', url: nic, status: 200, headers: monitor, body: {} },
    { method: 'POST', url: `${nic}/effectiveRouteTable`, status: 202, headers: location, body: null },
    { method: 'DELETE', url: nic, status: 202, headers: both },
    { method: 'DELETE', url: nic, status: 204, headers: {} },
    { method: 'PUT', url: vm, status: 409, headers: {}, body: {} },
  ])('$method $url $status', (said) => {
    expect(faultsOfAcceptance(interaction(said), true)).toEqual([]);
  });
});

describe('how it never does', () => {
  test.each<[string, Said]>([
    ['location is missing', { method: 'POST', url: `${vm}/restart`, status: 202, headers: monitor }],
    ['a body', { method: 'POST', url: `${vm}/restart`, status: 202, headers: both, body: {} }],
    ['location is too much', { method: 'PUT', url: vm, status: 201, headers: both, body: {} }],
    ['status 200', { method: 'PUT', url: disk, status: 200, headers: both, body: {} }],
    ['azure-asyncoperation is missing', { method: 'PUT', url: nic, status: 200, headers: {}, body: {} }],
    [
      'azure-asyncoperation is too much',
      { method: 'POST', url: `${nic}/x`, status: 202, headers: both, body: null },
    ],
    ['a body other than: null', { method: 'POST', url: `${nic}/x`, status: 202, headers: location }],
    [
      'not an address',
      { method: 'POST', url: `${nic}/x`, status: 202, headers: { location: '/x' }, body: null },
    ],
    ['nobody knows', { method: 'POST', url: '/providers/Microsoft.Other/x', status: 202, headers: both }],
  ])('%s', (fault, said) => {
    expect(faultsOfAcceptance(interaction(said), true).join()).toContain(fault);
  });

  test('links on an operation that ends at once', () => {
    const said: Said = { method: 'POST', url: `${vm}/x`, status: 200, headers: both };
    expect(faultsOfAcceptance(interaction(said), false)).toHaveLength(1);
    expect(faultsOfAcceptance(interaction({ ...said, headers: {} }), false)).toEqual([]);
  });
});

const computePoll = '/subscriptions/s/providers/Microsoft.Compute/locations/japaneast/operations/1';
const networkPoll = '/subscriptions/s/providers/Microsoft.Network/locations/japaneast/operations/1';
const times = { startTime: '2026-11-21T02:00:00Z', endTime: '2026-11-21T02:00:00.5Z', name: '1' };
const error = { code: 'C', message: 'm' };

describe('what a poll says', () => {
  test.each<[string, number, unknown]>([
    [computePoll, 200, { startTime: times.startTime, name: '1', status: 'InProgress' }],
    [computePoll, 200, { ...times, status: 'Succeeded', properties: { output: {} } }],
    [computePoll, 200, { ...times, status: 'Failed', error }],
    [networkPoll, 200, { status: 'Succeeded' }],
    [networkPoll, 200, { status: 'Failed', error }],
    [networkPoll, 404, { error }],
  ])('%s %i %j', (url, status, body) => {
    expect(faultsOfPoll(interaction({ method: 'GET', url, status, headers: {}, body }))).toEqual([]);
  });

  test.each<[string, number, unknown]>([
    [computePoll, 200, { status: 'Succeeded' }],
    [computePoll, 200, { ...times, status: 'Failed' }],
    [computePoll, 200, { ...times, status: 'Done' }],
    [computePoll, 202, { ...times, status: 'Succeeded' }],
    [networkPoll, 200, { ...times, status: 'Succeeded' }],
    [networkPoll, 404, { code: 'C', message: 'm' }],
    [networkPoll.replace('operations', 'operationResults'), 202, null],
  ])('and never %s %i %j', (url, status, body) => {
    expect(faultsOfPoll(interaction({ method: 'GET', url, status, headers: {}, body }))).not.toEqual([]);
  });
});
