import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import {
  assign,
  owner,
  startTestPractice,
  subscription,
  subscriptionId,
  type TestPractice,
  testMoment,
} from '../../support/practice.ts';
import { ask, graphWorld } from './graph-world.ts';

const pageSchema = z.object({
  totalRecords: z.number(),
  count: z.number(),
  resultTruncated: z.enum(['true', 'false']),
  $skipToken: z.string().optional(),
  data: z.array(z.record(z.string(), z.unknown())),
});

const readerRoleId = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const reader = '66666666-6666-4666-8666-666666666666';

describe('what comes back', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    const world = graphWorld(time);
    world.principals.push({ ...owner, id: reader, displayName: 'reader' });
    assign(world, time, {
      role: readerRoleId,
      principal: reader,
      scope: `${subscription}/resourceGroups/rg-test`,
    });
    practice = await startTestPractice(world, time);
  });
  afterAll(() => practice.close());
  beforeEach(() => {
    practice.time.clock.time += 60_000;
  });

  const vms = "resources | where type =~ 'microsoft.compute/virtualmachines' | order by name asc";

  async function page(query: string, options: Record<string, unknown>, as?: string) {
    return pageSchema.parse((await ask(practice, query, { options }, as)).body);
  }

  test('a long result is read page by page', async () => {
    const first = await page(`${vms} | project id, name`, { $top: 2 });
    expect(first).toMatchObject({ totalRecords: 3, count: 2, resultTruncated: 'false' });
    const second = await page(`${vms} | project id, name`, { $skipToken: first.$skipToken });
    expect(second).toMatchObject({ totalRecords: 3, count: 1, resultTruncated: 'false' });
    expect(second.$skipToken).toBeUndefined();
    expect([...first.data, ...second.data].map(({ name }) => name)).toEqual(['lin-01', 'web-01', 'web-02']);
  });

  test('without ids there is no next page', async () => {
    const only = await page(`${vms} | project name`, { $top: 2 });
    expect(only).toMatchObject({ totalRecords: 3, count: 2, resultTruncated: 'true' });
    expect(only.$skipToken).toBeUndefined();
  });

  test('a token is good for its own question and for its own caller', async () => {
    const { $skipToken } = await page(`${vms} | project id`, { $top: 2 });
    for (const [query, as] of [
      [`${vms} | project id, name`, owner.id],
      [`${vms} | project id`, reader],
    ] as const) {
      expect(await ask(practice, query, { options: { $skipToken } }, as)).toMatchObject({
        status: 400,
        body: { error: { details: [{ code: 'InvalidSkipToken' }] } },
      });
    }
  });

  test('a token that somebody has changed is refused', async () => {
    const query = `${vms} | project id`;
    const { $skipToken = '' } = await page(query, { $top: 1 });
    const content = Buffer.from($skipToken, 'base64url').toString('utf8');
    const changed = Buffer.from(content.replace('"skip":1', '"skip":2')).toString('base64url');
    expect(changed).not.toBe($skipToken);
    expect((await ask(practice, query, { options: { $skipToken: changed } })).status).toBe(400);
  });

  test('skip leaves out the first, unless the query itself takes', async () => {
    expect((await page(`${vms} | project name`, { $skip: 1, $top: 1 })).data).toEqual([{ name: 'web-01' }]);
    expect((await page(`${vms} | project name | take 2`, { $skip: 1 })).data).toHaveLength(2);
  });

  test('a table has its columns apart', async () => {
    const answer = await ask(practice, `${vms} | take 1 | project name, properties, n = 1, on = true`, {
      options: { resultFormat: 'table' },
    });
    expect(answer.body).toMatchObject({
      data: {
        columns: [
          { name: 'name', type: 'string' },
          { name: 'properties', type: 'object' },
          { name: 'n', type: 'integer' },
          { name: 'on', type: 'boolean' },
        ],
        rows: [['lin-01', { vmId: expect.any(String) }, 1, true]],
      },
    });
  });

  test('a row is what Azure has of a VM, in the spelling of Resource Graph', async () => {
    const [row] = (await page(`${vms} | where name == 'web-01'`, {})).data;
    expect(row).toMatchObject({
      id: `${subscription}/resourceGroups/rg-Prod/providers/Microsoft.Compute/virtualMachines/web-01`,
      name: 'web-01',
      type: 'microsoft.compute/virtualmachines',
      location: 'japaneast',
      resourceGroup: 'rg-prod',
      subscriptionId,
      kind: '',
      sku: null,
      zones: ['1'],
      tags: { Owner: 'web', tier: 'front' },
      properties: {
        hardwareProfile: { vmSize: 'Standard_D2s_v5' },
        extended: {
          instanceView: {
            osName: 'Windows Server 2022 Datacenter Azure Edition',
            hyperVGeneration: 'V2',
            powerState: { code: 'PowerState/running', displayStatus: 'VM running', level: 'Info' },
          },
        },
      },
    });
  });

  test.each(['resources', 'resourcecontainers', 'healthresources'])(
    'of %s only what may be read is shown',
    async (table) => {
      const groups = `${table} | where type != 'microsoft.resources/subscriptions' | distinct resourceGroup`;
      expect((await page(groups, {}, reader)).data).toEqual([{ resourceGroup: 'rg-test' }]);
      expect((await page(groups, {})).data).toHaveLength(2);
    },
  );

  test('only the subscriptions that were asked about are shown', async () => {
    const answer = await ask(practice, 'resources | distinct subscriptionId', {
      subscriptions: [subscriptionId.toUpperCase()],
    });
    expect(answer.body).toMatchObject({ data: [{ subscriptionId }] });
  });
});
