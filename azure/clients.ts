import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ComputeManagementClient } from '@azure/arm-compute';
import { NetworkManagementClient } from '@azure/arm-network';
import { MicrosoftResourceHealth } from '@azure/arm-resourcehealth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { objectIdIn } from './access/own-object-id.ts';
import type { Identity } from './identities.ts';
import { type PolicyParts, policiesFor } from './policies.ts';
import { type Rest, restFor } from './rest.ts';
import type { SendOptions } from './sending.ts';

/** The SDK clients of one identity; one of each a subscription. */
export type Clients = {
  readonly compute: (subscription: string) => ComputeManagementClient;
  readonly network: (subscription: string) => NetworkManagementClient;
  readonly authorization: (subscription: string) => AuthorizationManagementClient;
  readonly health: (subscription: string) => MicrosoftResourceHealth;
  /** For what has no SDK that runs on Node 20: Resource Graph, Activity Log, locks, just-in-time access. */
  readonly resourceManager: Rest;
  readonly directory: Rest;
  /** Object id of this identity in the directory. */
  readonly objectId: (sending: Pick<SendOptions, 'abortSignal'>) => Promise<string>;
};

export type ClientParts = PolicyParts & {
  readonly credential: Identity['credential'];
  /** Resource Manager's address. */
  readonly endpoint: string;
  /** Microsoft Graph's address. */
  readonly graphEndpoint: string;
  readonly httpClient?: HttpClient;
  /** Reads are repeated by the SDK; what changes something is sent once and never again by itself. */
  readonly retries: boolean;
};

export function clientsFor(parts: ClientParts): Clients {
  const { credential, endpoint, graphEndpoint } = parts;
  const options = {
    endpoint,
    additionalPolicies: policiesFor(parts, parts.retries),
    retryOptions: { maxRetries: parts.retries ? 3 : 0 },
    userAgentOptions: { userAgentPrefix: 'rdp-bot' },
    ...(parts.httpClient ? { httpClient: parts.httpClient } : {}),
  };
  return {
    compute: once((id) => new ComputeManagementClient(credential, id, options)),
    network: once((id) => new NetworkManagementClient(credential, id, options)),
    authorization: once((id) => new AuthorizationManagementClient(credential, id, options)),
    health: once((id) => new MicrosoftResourceHealth(credential, id, options)),
    resourceManager: restFor({ ...options, credential, audience: 'https://management.azure.com' }),
    directory: restFor({
      ...options,
      endpoint: graphEndpoint,
      credential,
      audience: 'https://graph.microsoft.com',
    }),
    objectId: async (sending) => {
      const token = await credential.getToken('https://management.azure.com/.default', sending);
      if (!token) throw new TypeError('No token was given out.');
      return objectIdIn(token.token);
    },
  };
}

function once<Client>(make: (subscription: string) => Client): (subscription: string) => Client {
  const made = new Map<string, Client>();
  return (subscription) => {
    const client = made.get(subscription) ?? make(subscription);
    made.set(subscription, client);
    return client;
  };
}
