import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';

/**
 * An HTTP client for the practice Azure. The SDKs refuse to send a token over plain http, so they are
 * given https addresses, and this client alone takes the `s` away, for loopback and nothing else.
 */
export function loopbackHttpClient(): HttpClient {
  const inner = createDefaultHttpClient();
  return {
    sendRequest: async (request) => {
      const asked = request.url;
      const url = new URL(asked);
      if (url.hostname !== '127.0.0.1') {
        throw new Error(
          `In practice mode nothing leaves this machine, and ${url.hostname} is not 127.0.0.1.`,
        );
      }
      url.protocol = 'http:';
      request.url = url.href;
      request.allowInsecureConnection = true;
      // The links to follow in its answers must be https too, or the SDKs refuse them.
      request.headers.set('x-forwarded-proto', 'https');
      try {
        return await inner.sendRequest(request);
      } finally {
        request.url = asked;
      }
    },
  };
}
