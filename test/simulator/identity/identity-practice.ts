import { decodeJwt } from 'jose';
import type { Application } from '../../../simulator/world/access.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

export const arm = 'https://management.azure.com';

const identity = (number: number, more: Partial<Application> = {}): Application => ({
  kind: 'application',
  id: `55555555-5555-4555-8555-00000000000${number}`,
  appId: `66666666-6666-4666-8666-00000000000${number}`,
  displayName: `identity-${number}`,
  accountEnabled: true,
  managedIdentity: true,
  ...more,
});

/** System-assigned, user-assigned, and one that was turned off. */
export const own = identity(1);
export const resourceId = `${subscription}/resourceGroups/rg-1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-2`;
export const assigned = identity(2, { resourceId });
export const off = identity(3, { accountEnabled: false, resourceId: '/off' });

/** With managed identities, and with the time of the machine: the credential classes look at that. */
export function startIdentityPractice(): Promise<TestPractice> {
  const time = testMoment(Date.now());
  const world = testWorld(time);
  world.principals.push(own, assigned, off);
  return startTestPractice(world, time);
}

/** Sets variables of the environment; the answer puts back what was there. */
export function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

export async function get(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

/** Whose token it is. */
export const oidOf = ({ token }: { token: string }): unknown => decodeJwt(token)['oid'];
