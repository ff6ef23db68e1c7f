import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { expect, test } from '@jest/globals';
import { loopbackHttpClient } from '../../azure/loopback.ts';

test('reaches loopback over http and asks for links over https', async () => {
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-proto']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  const request = createPipelineRequest({ url });
  const answer = await loopbackHttpClient().sendRequest(request);
  server.close();
  expect(answer.bodyAsText).toBe('https');
  expect(request.url).toBe(url);
});

test.each(['https://management.azure.com/x', 'https://localhost.evil.example/', 'https://127.0.0.2/'])(
  'refuses %s',
  async (url) => {
    await expect(loopbackHttpClient().sendRequest(createPipelineRequest({ url }))).rejects.toThrow(
      'is not 127.0.0.1',
    );
  },
);
