import { ServiceClient } from '@azure/core-client';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { operations } from '../../simulator/catalogue.ts';
import { newTokenKeys } from '../../simulator/identity/tokens.ts';
import { router } from '../../simulator/wire/route.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';
import {
  assign,
  owner,
  ownerRoleId,
  startTestPractice,
  type TestPractice,
  testMoment,
} from '../support/practice.ts';
import { pinnedVersionOf } from './pinned.ts';
import { readPaths } from './read-paths.ts';

/** So much time between two reads that no budget runs out. */
const pause = 500;

/**
 * Reads whatever can be read of the world that ships, as our clients read. Whether the answers are right
 * is asked of Azure's specifications, by the conformance run that records them.
 */
let practice: TestPractice;
beforeAll(async () => {
  const time = testMoment();
  const world = practiceWorld(time.moment());
  world.principals.push(structuredClone(owner));
  for (const { id } of world.subscriptions) {
    assign(world, time, { role: ownerRoleId, principal: owner.id, scope: `/subscriptions/${id}` });
  }
  practice = await startTestPractice(world, time);
});
afterAll(() => practice.close());

test('everything in the world that ships can be read', async () => {
  const endpoint = practice.url.replace('http:', 'https:');
  const client = new ServiceClient({
    endpoint,
    credential: practice.credential(),
    credentialScopes: 'https://management.azure.com/.default',
    httpClient: loopbackHttpClient(),
  });
  const find = router(operations({ keys: await newTokenKeys(), identityHeader: '' }, []));
  const read = async (path: string): Promise<string[]> => {
    const version = pinnedVersionOf(path);
    if (version === undefined || !find('GET', path)) return [];
    const url = `${endpoint}${path}?api-version=${version}`;
    practice.time.clock.time += pause;
    const { status } = await client.sendRequest(createPipelineRequest({ url, method: 'GET' }));
    return [`${status} ${path}`];
  };
  const answered: string[] = [];
  for (const path of readPaths(practice.world)) answered.push(...(await read(path)));
  expect(answered.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
  expect(answered.length).toBeGreaterThan(100);
}, 60_000);
