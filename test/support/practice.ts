import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import { MicrosoftResourceHealth } from '@azure/arm-resourcehealth';
import type { TokenCredential } from '@azure/identity';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { issueToken, newTokenKeys, type TokenKeys } from '../../simulator/identity/tokens.ts';
import { type PracticeAzure, startPracticeAzure } from '../../simulator/practice-azure.ts';
import type { Interaction } from '../../simulator/wire/server.ts';
import type { Application, RoleAssignment } from '../../simulator/world/access.ts';
import { addSubscription } from '../../simulator/world/build.ts';
import { emptyWorld, type Moment, put, type World } from '../../simulator/world/world.ts';
import { recorders } from './traffic.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const subscriptionId = '22222222-2222-4222-8222-222222222222';
export const subscription = `/subscriptions/${subscriptionId}`;

/** A clock that stands still until a test moves it, and ids that count. */
export function testMoment(start = Date.parse('2026-11-21T02:00:00Z')) {
  const clock = { time: start, now: () => clock.time };
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  const moment = (): Moment => ({ now: clock.time, newId });
  return { clock, newId, moment };
}

export type TestMoment = ReturnType<typeof testMoment>;

/** An application that owns the whole subscription: the caller of tests that are not about permissions. */
export const owner: Application = {
  kind: 'application',
  id: '33333333-3333-4333-8333-333333333333',
  appId: '44444444-4444-4444-8444-444444444444',
  displayName: 'test-owner',
  accountEnabled: true,
  secret: 'practice-secret',
  managedIdentity: false,
};

/** Built-in role ids are the same in every tenant: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
export const ownerRoleId = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';

export function testWorld(time: TestMoment): World {
  const world = emptyWorld(tenantId);
  addSubscription(world, subscriptionId, 'Practice');
  world.principals.push(structuredClone(owner));
  assign(world, time, { role: ownerRoleId, principal: owner.id, scope: subscription });
  return world;
}

export function assign(
  world: World,
  time: TestMoment,
  at: { role: string; principal: string; scope: string; principalType?: RoleAssignment['principalType'] },
): void {
  const type = 'Microsoft.Authorization/roleAssignments' as const;
  const properties = {
    roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${at.role}`,
    principalId: at.principal,
    principalType: at.principalType ?? ('ServicePrincipal' as const),
    scope: at.scope,
  };
  put(world, { id: `${at.scope}/providers/${type}/${time.newId()}`, type, properties }, time.moment());
}

/** The conformance run checks whatever the tests made the practice Azure say. */
const observers: readonly ((interaction: Interaction) => void)[] = recorders();

let keys: Promise<TokenKeys> | undefined;

export type TestPractice = PracticeAzure & {
  readonly time: TestMoment;
  /** Signs in as a principal of the world and sends one request. */
  readonly send: (
    method: string,
    path: string,
    more?: { as?: string; body?: unknown; headers?: Record<string, string>; audience?: string },
  ) => Promise<{ status: number; headers: Headers; body: unknown }>;
  /** Signs in as a principal of the world, for whatever audience is asked for. */
  readonly credential: (as?: string) => TokenCredential;
  /** The real SDK clients, signed in as a principal of the world. */
  readonly sdk: (as?: string) => {
    compute: ComputeManagementClient;
    network: NetworkManagementClient;
    authorization: AuthorizationManagementClient;
    health: MicrosoftResourceHealth;
  };
};

/** Starts the practice Azure on a free port. Close it after the test. */
export async function startTestPractice(world: World, time: TestMoment): Promise<TestPractice> {
  keys ??= newTokenKeys();
  const signing = await keys;
  const practice = await startPracticeAzure({
    world,
    clock: time.clock,
    newId: time.newId,
    keys: signing,
    port: 0,
    after: (interaction) => {
      for (const observe of observers) observe(interaction);
    },
  });
  const tokenFor = (as: string, audience: string) => {
    const principal = world.principals.find(({ id }) => id === as);
    if (!principal) throw new Error(`The world has no principal ${as}`);
    return issueToken(signing, world, principal, audience, time.clock.now());
  };
  const credential = (as = owner.id): TokenCredential => ({
    getToken: async (scopes) => ({
      token: await tokenFor(as, String(scopes).replace(/\/\.default$/, '')),
      expiresOnTimestamp: Date.now() + 3_600_000,
    }),
  });
  return {
    ...practice,
    time,
    credential,
    send: async (method, path, more = {}) => {
      const token = await tokenFor(more.as ?? owner.id, more.audience ?? 'https://management.azure.com');
      const answer = await fetch(`${practice.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more.headers },
        ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    sdk: (as = owner.id) => {
      const options = { endpoint: practice.url.replace('http:', 'https:'), httpClient: loopbackHttpClient() };
      const signedIn = credential(as);
      return {
        compute: new ComputeManagementClient(signedIn, subscriptionId, options),
        network: new NetworkManagementClient(signedIn, subscriptionId, options),
        authorization: new AuthorizationManagementClient(signedIn, subscriptionId, options),
        health: new MicrosoftResourceHealth(signedIn, subscriptionId, options),
      };
    },
  };
}
