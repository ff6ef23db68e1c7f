import { type Azure, openAzure } from '../../azure/azure.ts';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import type { TracedRequest } from '../../azure/trace.ts';
import { type Clock, systemClock } from '../../base/clock.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { owner, type TestPractice } from './practice.ts';

export type TestAzure = Azure & { readonly traced: TracedRequest[] };

/** Opens the door to a practice Azure, with every identity signed in as a principal of its world. */
export function openTestAzure(practice: TestPractice, as = owner.id, clock: Clock = systemClock): TestAzure {
  const identity = { credential: practice.credential(as), principal: as };
  const traced: TracedRequest[] = [];
  const endpoint = practice.url.replace('http:', 'https:');
  const azure = openAzure({
    identities: { read: identity, probe: identity, change: identity },
    clock,
    trace: (request) => traced.push(request),
    endpoint,
    graphEndpoint: endpoint,
    httpClient: loopbackHttpClient(),
    pollEveryMs: 1,
  });
  return { ...azure, traced };
}

/** An id that the test knows to be one. */
export function idOf(text: string): ResourceId {
  const id = parseResourceId(text);
  if (!id) throw new Error(`${text} is not an id`);
  return id;
}
