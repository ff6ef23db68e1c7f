import {
  createDefaultHttpClient,
  createPipelineRequest,
  type HttpClient,
  RestError,
} from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock.ts';
import type { SendOptions } from './sending.ts';
import { runningCall, type TracedRequest } from './trace.ts';

/** Reads what a link of Azure's leads to. The link itself is the permission: no token goes with it, and nobody may see it. */
export type Links = { readonly text: (link: string, sending: SendOptions) => Promise<string> };

export type LinkParts = {
  readonly clock: Clock;
  readonly trace: (request: TracedRequest) => void;
  /** Resource Manager's address: the practice Azure serves its files itself. */
  readonly endpoint: string;
  readonly httpClient?: HttpClient;
};

/** Where Azure keeps the files of boot diagnostics: https://learn.microsoft.com/azure/storage/common/storage-account-overview */
const storage = /\.blob\.(core\.windows\.net|storage\.azure\.net)$/;

export function linksFor({ clock, trace, endpoint, httpClient }: LinkParts): Links {
  const client = httpClient ?? createDefaultHttpClient();
  return {
    text: async (link, { abortSignal }) => {
      const url = new URL(link);
      // The practice Azure calls itself by http; whoever sends there takes the s away again.
      if (url.host === new URL(endpoint).host) url.protocol = 'https:';
      else if (url.protocol !== 'https:' || !storage.test(url.hostname))
        throw new SyntaxError(`Azure's answer leads to another host, ${url.host}.`);
      const call = runningCall.getStore();
      if (call) Object.assign(call, { attempts: call.attempts + 1, sent: true });
      const started = clock.now();
      const tell = (status?: number) =>
        trace({
          operation: call?.operation ?? 'unknown',
          identity: 'none',
          method: 'GET',
          path: url.pathname,
          durationMs: clock.now() - started,
          attempt: call?.attempts ?? 1,
          ...(status === undefined ? {} : { status }),
        });
      const request = createPipelineRequest({ url: url.href, abortSignal });
      const response = await client.sendRequest(request).catch((error: unknown) => {
        tell();
        throw error;
      });
      tell(response.status);
      if (response.status !== 200) {
        throw new RestError('The link does not work.', { statusCode: response.status });
      }
      return response.bodyAsText ?? '';
    },
  };
}
