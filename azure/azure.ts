import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock.ts';
import { createBudget } from './budget.ts';
import { type Clients, clientsFor } from './clients.ts';
import type { Identity } from './identities.ts';
import { type Links, linksFor } from './links.ts';
import type { TracedRequest } from './trace.ts';

/** The one door to Azure. Its three identities see to it that who looks cannot change. */
export type Azure = {
  readonly clock: Clock;
  /** How long to wait between two looks at a long-running operation. */
  readonly pollEveryMs: number;
  /** Looks; repeats by itself. */
  readonly read: Clients;
  /** Runs the probe in a guest; sends once. */
  readonly probe: Clients;
  /** Makes changes that were approved; sends once. */
  readonly change: Clients;
  /** Follows links that Azure hands out for a while. */
  readonly links: Links;
};

export type AzureOptions = {
  readonly identities: { readonly read: Identity; readonly probe: Identity; readonly change: Identity };
  readonly clock: Clock;
  readonly trace: (request: TracedRequest) => void;
  readonly endpoint?: string;
  readonly graphEndpoint?: string;
  readonly httpClient?: HttpClient;
  readonly pollEveryMs?: number;
};

/** Azure allows 15 looks a minute at one operation; a shorter wait would use them up. */
const productionPollEveryMs = 5_000;

export function openAzure(options: AzureOptions): Azure {
  const { identities, clock, trace } = options;
  const budget = createBudget(clock);
  const endpoint = options.endpoint ?? 'https://management.azure.com';
  const graphEndpoint = options.graphEndpoint ?? 'https://graph.microsoft.com';
  const hosts = [endpoint, graphEndpoint].map((address) => new URL(address).host);
  const clients = (name: keyof typeof identities, retries: boolean) =>
    clientsFor({
      clock,
      budget,
      trace,
      retries,
      identity: name,
      principal: identities[name].principal,
      credential: identities[name].credential,
      endpoint,
      graphEndpoint,
      hosts,
      ...(options.httpClient ? { httpClient: options.httpClient } : {}),
    });
  return {
    clock,
    pollEveryMs: options.pollEveryMs ?? productionPollEveryMs,
    read: clients('read', true),
    probe: clients('probe', false),
    change: clients('change', false),
    links: linksFor({
      clock,
      trace,
      endpoint,
      ...(options.httpClient ? { httpClient: options.httpClient } : {}),
    }),
  };
}
