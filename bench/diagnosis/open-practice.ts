import { randomUUID } from 'node:crypto';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { type Azure, openAzure } from '../../azure/azure.ts';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { systemClock } from '../../base/clock.ts';
import { practiceCredential } from '../../bot/practice-credential.ts';
import type { Question } from '../../diagnosis/question.ts';
import { practiceIdentityHeader } from '../../simulator/identity/sign-in.ts';
import { newTokenKeys } from '../../simulator/identity/tokens.ts';
import { startPracticeAzure } from '../../simulator/practice-azure.ts';
import { clientIds, subscriptionIds } from '../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';

/** Of a healthy Windows machine with one network interface: everything has to be looked at before that is known. */
export const question: Question = {
  vm: `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`,
  port: 3389,
  wayIn: { kind: 'public', address: '203.0.113.7' },
};

export type BenchPractice = {
  /** Leads there, without any delay. */
  readonly client: HttpClient;
  /** The door to it, by a client. */
  readonly azure: (client: HttpClient) => Azure;
  /** Operation ids of what came over the wire, polls and tokens too. */
  readonly operations: readonly string[];
  readonly close: () => Promise<void>;
};

/** The practice world, where nothing takes any time by itself. */
export async function openPractice(): Promise<BenchPractice> {
  const clock = systemClock;
  const operations: string[] = [];
  const practice = await startPracticeAzure({
    world: practiceWorld({ now: clock.now(), newId: randomUUID }),
    clock,
    newId: randomUUID,
    keys: await newTokenKeys(),
    port: 0,
    after: ({ operation }) => void operations.push(operation),
  });
  const endpoint = practice.url.replace('http:', 'https:');
  const identity = (clientId: string) => ({
    credential: practiceCredential(practice.url, practiceIdentityHeader, clientId),
    principal: clientId,
  });
  const [read, probe] = [identity(clientIds.botRead), identity(clientIds.botProbe)];
  const azure: BenchPractice['azure'] = (httpClient) =>
    openAzure({
      identities: { read, probe, change: read },
      clock,
      trace: () => undefined,
      endpoint,
      graphEndpoint: endpoint,
      httpClient,
      pollEveryMs: 1,
    });
  return { client: loopbackHttpClient(), azure, operations, close: practice.close };
}
