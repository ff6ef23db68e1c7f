import { createHttpHeaders, type PipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { linksFor } from '../../azure/links.ts';
import type { TracedRequest } from '../../azure/trace.ts';
import { systemClock } from '../../base/clock.ts';

const sending = { abortSignal: new AbortController().signal, updateIntervalInMs: 1 };

function links(status = 200) {
  const sent: PipelineRequest[] = [];
  const traced: TracedRequest[] = [];
  const { text } = linksFor({
    clock: systemClock,
    trace: (request) => traced.push(request),
    endpoint: 'https://127.0.0.1:7071',
    httpClient: {
      sendRequest: async (request) => {
        sent.push(request);
        return { request, status, headers: createHttpHeaders(), bodyAsText: 'log' };
      },
    },
  });
  return { sent, traced, read: (link: string) => text(link, sending) };
}

describe('a link of Azure’s', () => {
  test.each([
    'https://md-x.z01.blob.storage.azure.net/container/web-01.log?sig=secret',
    'https://account.blob.core.windows.net/container/web-01.log?sig=secret',
    'http://127.0.0.1:7071/practice/web-01.log?sig=secret',
  ])('%s is followed without a token, and without a trace of its signature', async (link) => {
    const { sent, traced, read } = links();
    expect(await read(link)).toBe('log');
    expect(sent[0]?.url).toMatch(/^https:/);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    expect(traced).toMatchObject([{ method: 'GET', status: 200 }]);
    expect(JSON.stringify(traced)).not.toMatch(/secret/);
  });

  test.each([
    'https://evil.example/web-01.log?sig=secret',
    'http://account.blob.core.windows.net/web-01.log',
    'https://blob.core.windows.net.evil.example/web-01.log',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
  ])('%s is not followed', async (link) => {
    const { sent, read } = links();
    await expect(read(link)).rejects.toThrow(/another host/);
    expect(sent).toEqual([]);
  });

  test('one that is over is an error with its status', async () => {
    await expect(links(403).read('https://a.blob.core.windows.net/x')).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
