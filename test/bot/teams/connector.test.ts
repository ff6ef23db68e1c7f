import { afterEach, expect, jest, test } from '@jest/globals';
import { connectorOf } from '../../../bot/teams/connector.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

test('nobody waits longer than for an answer when there is no token, and nothing has arrived', async () => {
  const timeout = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
  const connector = connectorOf({ token: () => new Promise(() => undefined), allowsService: () => true });
  const answer = connector({ serviceUrl: 'https://127.0.0.1:9/', method: 'POST', path: 'v3', body: {} });
  timeout.abort(new Error('Too late.'));
  expect(await answer).toEqual({ silent: true, arrived: false, error: new Error('Too late.') });
});
