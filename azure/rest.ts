import { ServiceClient, type ServiceClientOptions } from '@azure/core-client';
import { createHttpHeaders, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import * as z from 'zod';
import type { SendOptions } from './sending.ts';

export type RestRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Begins with a slash; every name in it comes from a parsed id. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Requests that no SDK of ours makes, through the same credential and pipeline. */
export type Rest = {
  readonly send: (request: RestRequest, sending: SendOptions) => Promise<unknown>;
  /** Every item of a paged answer, over its next links. */
  readonly list: (request: RestRequest, sending: SendOptions) => Promise<unknown[]>;
};

export type RestOptions = ServiceClientOptions & {
  readonly endpoint: string;
  readonly credential: TokenCredential;
  readonly audience: string;
};

const page = z.object({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
  '@odata.nextLink': z.string().nullish(),
});

/** Far more than any person, VM or day has; who needs more gets a narrower question. */
const mostPages = 100;

export function restFor(options: RestOptions): Rest {
  const client = new ServiceClient({ ...options, credentialScopes: `${options.audience}/.default` });
  const { origin } = new URL(options.endpoint);

  async function fetchJson(url: URL, request: RestRequest, sending: SendOptions): Promise<unknown> {
    const outgoing = createPipelineRequest({
      url: url.href,
      method: request.method,
      abortSignal: sending.abortSignal,
      headers: createHttpHeaders({ accept: 'application/json', 'content-type': 'application/json' }),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const response = await client.sendRequest(outgoing);
    if (response.status >= 300) {
      const message = `${request.method} ${url.pathname} was answered with ${response.status}`;
      throw new RestError(message, { statusCode: response.status, request: outgoing, response });
    }
    return response.bodyAsText ? JSON.parse(response.bodyAsText) : undefined;
  }

  const urlOf = ({ path, query = {} }: RestRequest): URL => {
    const url = new URL(encodeURI(path), origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };

  return {
    send: (request, sending) => fetchJson(urlOf(request), request, sending),
    list: async (request, sending) => {
      const items: unknown[] = [];
      let url: URL | undefined = urlOf(request);
      for (let count = 0; url; count += 1) {
        if (count === mostPages) throw new TypeError(`The answer has more than ${mostPages} pages.`);
        const read = page.parse(await fetchJson(url, request, sending));
        items.push(...read.value);
        const next: string | null | undefined = read.nextLink ?? read['@odata.nextLink'];
        url = next ? new URL(next, origin) : undefined;
        // The token goes where the link says: only to the service that we asked.
        if (url && url.host !== new URL(origin).host)
          throw new TypeError('The next page is on another host.');
      }
      return items;
    },
  };
}
