import type { HttpClient, PipelineRequest } from '@azure/core-rest-pipeline';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { restFor } from '../../azure/rest.ts';

const sending = { abortSignal: new AbortController().signal, updateIntervalInMs: 1 };

function rest(answers: unknown[], status = 200) {
  const asked: PipelineRequest[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      asked.push({ ...request });
      return { request, status, headers: createHttpHeaders(), bodyAsText: JSON.stringify(answers.shift()) };
    },
  };
  const client = restFor({
    endpoint: 'https://management.azure.com',
    audience: 'https://management.azure.com',
    credential: { getToken: async () => ({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    httpClient,
    retryOptions: { maxRetries: 0 },
  });
  return { client, asked };
}

describe('requests without an SDK', () => {
  test('every page is read, where the links lead', async () => {
    const next = 'https://management.azure.com/next?page=2';
    const { client, asked } = rest([
      { value: [1], nextLink: next },
      { value: [2], '@odata.nextLink': null },
    ]);
    expect(await client.list({ method: 'GET', path: '/first' }, sending)).toEqual([1, 2]);
    expect(asked.map(({ url }) => url)).toEqual(['https://management.azure.com/first', next]);
  });

  test('the token does not follow a link to another host', async () => {
    const { client, asked } = rest([{ value: [], nextLink: 'https://evil.example/next' }, { value: [] }]);
    await expect(client.list({ method: 'GET', path: '/first' }, sending)).rejects.toThrow('another host');
    expect(asked).toHaveLength(1);
  });

  test('an answer that never ends is given up', async () => {
    const again = { value: [1], nextLink: 'https://management.azure.com/first' };
    const { client } = rest(Array.from({ length: 200 }, () => again));
    await expect(client.list({ method: 'GET', path: '/first' }, sending)).rejects.toThrow(
      'more than 100 pages',
    );
  });

  test('what is asked for stays in its place', async () => {
    const { client, asked } = rest([{ value: [] }]);
    await client.list({ method: 'GET', path: '/a', query: { $filter: "name eq 'x&y=1#z'" } }, sending);
    expect(new URL(asked[0]?.url ?? '').searchParams.get('$filter')).toBe("name eq 'x&y=1#z'");
  });

  test('an error is an error of Azure, with its status', async () => {
    const { client } = rest([{ error: { code: 'NotFound', message: '' } }], 404);
    await expect(client.send({ method: 'GET', path: '/a' }, sending)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
