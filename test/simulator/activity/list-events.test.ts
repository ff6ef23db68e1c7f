import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { ActivityEvent } from '../../../simulator/world/activity.ts';
import {
  assign,
  owner,
  startTestPractice,
  subscription,
  subscriptionId,
  type TestPractice,
  tenantId,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const group = `${subscription}/resourceGroups/rg-prod`;
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;
const vm = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;
const reader = '66666666-6666-4666-8666-666666666666';
const readerRoleId = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';

const listSchema = z.object({
  value: z.array(z.looseObject({ eventDataId: z.string() })),
  nextLink: z.string().optional(),
});

const event = (id: string, at: string, more: Partial<ActivityEvent>): ActivityEvent => ({
  eventDataId: id,
  correlationId: 'c1',
  operationId: 'o1',
  operationName: 'Microsoft.Compute/virtualMachines/restart/action',
  status: 'Succeeded',
  subStatus: '',
  level: 'Informational',
  category: 'Administrative',
  resourceId: vm,
  caller: 'anna@example.com',
  claims: { name: 'Anna' },
  eventTimestamp: at,
  properties: {},
  ...more,
});

const rule: Partial<ActivityEvent> = {
  operationName: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
  resourceId: `${nsg}/securityRules/deny-rdp`,
  correlationId: 'c2',
  caller: 'ben@example.com',
};

describe('the Activity Log', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    const world = testWorld(time);
    world.principals.push({ ...owner, id: reader });
    assign(world, time, { role: readerRoleId, principal: reader, scope: vm });
    world.activity.push(
      event('e1', '2026-11-20T01:00:00.000Z', {}),
      event('e2', '2026-11-20T02:00:00.000Z', { ...rule, status: 'Started' }),
      event('e3', '2026-11-20T02:00:00.000Z', { ...rule, subStatus: 'Created' }),
      event('e4', '2026-11-20T03:00:00.000Z', {
        operationName: 'Microsoft.Network/networkSecurityGroups/write',
        resourceId: nsg,
        status: 'Failed',
        subStatus: '403',
        level: 'Error',
      }),
      event('e5', '2026-11-20T04:00:00.000Z', {
        resourceId: `${subscription}/resourceGroups/rg-prod2/providers/Microsoft.Compute/virtualMachines/web-01`,
      }),
      event('e6', '2026-11-20T04:00:00.000Z', { resourceId: vm.replace(subscriptionId, tenantId) }),
    );
    practice = await startTestPractice(world, time);
  });
  afterAll(() => practice.close());

  const path = `${subscription}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01`;
  const day = "eventTimestamp ge '2026-11-20T00:00:00Z' and eventTimestamp le '2026-11-21T00:00:00Z'";

  const ask = (filter: string, more = '', as?: string) =>
    practice.send(
      'GET',
      `${path}&$filter=${encodeURIComponent(filter)}${more}`,
      as === undefined ? {} : { as },
    );

  const idsOf = (body: unknown) => listSchema.parse(body).value.map(({ eventDataId }) => eventDataId);

  test.each([
    [day, ['e5', 'e4', 'e3', 'e2', 'e1']],
    ["eventTimestamp ge '2026-11-20T02:00:00.0000000Z'", ['e5', 'e4', 'e3', 'e2']],
    ['eventTimestamp ge 2026-11-20T02:00:00Z and eventTimestamp le 2026-11-20T03:00:00Z', ['e4', 'e3', 'e2']],
    [`${day} and resourceGroupName eq 'RG-PROD'`, ['e4', 'e3', 'e2', 'e1']],
    [`${day} and resourceUri eq '${nsg.toUpperCase()}'`, ['e4', 'e3', 'e2']],
    [`${day} and resourceId eq '${nsg}/securityRules/deny-rdp'`, ['e3', 'e2']],
    [`${day} and resourceProvider eq 'Microsoft.Compute'`, ['e5', 'e1']],
    [`${day} and correlationId eq 'c2'`, ['e3', 'e2']],
    [`${day} and caller eq 'ben@example.com' and status eq 'Succeeded'`, ['e3']],
    [`${day} and eventChannels eq 'Admin, Operation' and levels eq 'Critical,Error'`, ['e4']],
  ])('%s', async (filter, ids) => {
    const answer = await ask(filter);
    expect(answer.status).toBe(200);
    expect(idsOf(answer.body)).toEqual(ids);
  });

  test.each([
    ['', '$filter searching parameters invalid: a start time is required.'],
    ["eventTimestamp le '2026-11-20T02:00:00Z'", 'a start time is required'],
    ["eventTimestamp ge '2026-08-01T00:00:00Z'", 'The start time cannot be more than 90 days in the past.'],
    ["eventTimestamp ge '2026-11-20' and eventTimestamp le '2026-11-19'", 'before the end time'],
    ["eventTimestamp ge 'yesterday'", "'yesterday' is no time"],
    [`${day} and operationName eq 'x'`, '$filter=operationName is not supported.'],
    [`${day} or caller eq 'x'`, '$filter searching parameters invalid.'],
    [`${day} and caller ne 'x'`, '$filter searching parameters invalid.'],
    [`${day} and resourceGroupName eq 'a' and correlationId eq 'b'`, 'cannot be combined'],
    [`${day} and caller eq 'a' and caller eq 'b'`, 'caller is given twice'],
  ])('%s is refused', async (filter, message) => {
    expect(await ask(filter)).toMatchObject({
      status: 400,
      body: { code: 'BadRequest', message: expect.stringContaining(message) },
    });
  });

  test('an entry tells who did what', async () => {
    const answer = await ask(`${day} and resourceUri eq '${nsg}/securityRules/deny-rdp'`);
    expect(listSchema.parse(answer.body).value[0]).toEqual({
      authorization: {
        action: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
        scope: `${nsg}/securityRules/deny-rdp`,
      },
      caller: 'ben@example.com',
      category: { value: 'Administrative', localizedValue: 'Administrative' },
      claims: { name: 'Anna' },
      correlationId: 'c2',
      description: '',
      eventDataId: 'e3',
      eventName: { value: 'EndRequest', localizedValue: 'End request' },
      eventTimestamp: '2026-11-20T02:00:00.000Z',
      httpRequest: { clientRequestId: 'c2', clientIpAddress: '127.0.0.1', method: 'PUT' },
      id: `${nsg}/securityRules/deny-rdp/events/e3/ticks/639307368000000000`,
      level: 'Informational',
      operationId: 'o1',
      operationName: {
        value: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
        localizedValue: 'Create or Update Security Rule',
      },
      properties: {
        eventCategory: 'Administrative',
        entity: `${nsg}/securityRules/deny-rdp`,
        message: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
      },
      resourceGroupName: 'rg-prod',
      resourceId: `${nsg}/securityRules/deny-rdp`,
      resourceProviderName: { value: 'Microsoft.Network', localizedValue: 'Microsoft.Network' },
      resourceType: {
        value: 'Microsoft.Network/networkSecurityGroups/securityRules',
        localizedValue: 'Microsoft.Network/networkSecurityGroups/securityRules',
      },
      status: { value: 'Succeeded', localizedValue: 'Succeeded' },
      subStatus: { value: 'Created', localizedValue: 'Created (HTTP Status Code: 201)' },
      submissionTimestamp: '2026-11-20T02:00:00.000Z',
      subscriptionId,
      tenantId,
    });
  });

  test('$select leaves what it names', async () => {
    const { body } = await ask(`${day} and status eq 'Failed'`, '&$select=eventDataId,subStatus');
    expect(body).toEqual({
      value: [
        {
          eventDataId: 'e4',
          subStatus: { value: 'Forbidden', localizedValue: 'Forbidden (HTTP Status Code: 403)' },
        },
      ],
    });
    expect((await ask(day, '&$select=nothing')).status).toBe(400);
  });

  test('who may read one resource may read its entries and no others', async () => {
    expect(idsOf((await ask(`${day} and resourceUri eq '${vm}'`, '', reader)).body)).toEqual(['e1']);
    expect(await ask(`${day} and resourceGroupName eq 'rg-prod'`, '', reader)).toMatchObject({
      status: 403,
      body: {
        error: { code: 'AuthorizationFailed', message: expect.stringContaining(`over scope '${group}'`) },
      },
    });
  });

  test('a long log is read page by page, while new entries come in', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      event(`m${index}`, '2026-11-18T00:00:00.000Z', { correlationId: 'many' }),
    );
    practice.world.activity.push(...many);
    const ids: string[] = [];
    let next: string | undefined =
      `${path}&$filter=${encodeURIComponent("eventTimestamp ge '2026-11-18' and correlationId eq 'many'")}`;
    for (let pages = 0; next !== undefined && pages < 5; pages += 1) {
      const { value, nextLink } = listSchema.parse((await practice.send('GET', next)).body);
      ids.push(...value.map(({ eventDataId }) => eventDataId));
      next = nextLink?.replace(/^https?:\/\/[^/]+/, '');
      practice.world.activity.push(event('late', '2026-11-19T00:00:00.000Z', { correlationId: 'many' }));
    }
    expect(ids).toEqual(many.map(({ eventDataId }) => eventDataId).toReversed());
  });

  test('a page that never was cannot be asked for', async () => {
    expect(await ask(day, '&$skipToken=x')).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
  });
});
