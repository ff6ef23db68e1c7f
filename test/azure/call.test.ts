import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { type Ask, call } from '../../azure/call.ts';
import { runningCall } from '../../azure/trace.ts';
import { manualClock } from '../support/manual-clock.ts';

function door() {
  const clock = manualClock();
  const azure = { clock, pollEveryMs: 1 };
  return { azure, clock };
}

const ask: Ask<string> = {
  operation: 'VirtualMachines_Get',
  effect: false,
  schema: z.string(),
  send: async () => 'web-01',
};

const never = () => new Promise<never>(() => undefined);

describe('call', () => {
  test('ends in the value that the schema has read', async () => {
    expect(await call(door().azure, ask)).toEqual({ ok: true, value: 'web-01' });
  });

  test('ends in malformed when Azure answers something else', async () => {
    const odd = await call(door().azure, { ...ask, send: async () => ({ name: 'web-01' }) });
    expect(odd).toMatchObject({
      ok: false,
      failure: { reason: 'malformed', operation: 'VirtualMachines_Get' },
    });
  });

  test('ends when its time is over, whatever the SDK does', async () => {
    const { azure, clock } = door();
    const asked = call(azure, { ...ask, send: never, deadlineMs: 5_000 });
    await clock.advance(5_000);
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'timed-out' } });
  });

  test('ends when somebody stops it, and tells the SDK', async () => {
    const stop = new AbortController();
    let told = false;
    const asked = call(door().azure, {
      ...ask,
      signal: stop.signal,
      send: ({ abortSignal }) => {
        abortSignal.addEventListener('abort', () => {
          told = true;
        });
        return never();
      },
    });
    stop.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
    expect(told).toBe(true);
  });

  test('sends nothing when it was stopped before', async () => {
    let sent = false;
    const send = async () => {
      sent = true;
      return 'web-01';
    };
    const asked = await call(door().azure, { ...ask, send, signal: AbortSignal.abort() });
    expect(asked).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
    expect(sent).toBe(false);
  });

  test('says throttled when its time ran out while Azure asked us to wait', async () => {
    const { azure, clock } = door();
    const send = async () => {
      Object.assign(runningCall.getStore() ?? {}, { sent: true, firstStatus: 429, lastStatus: 429 });
      return never();
    };
    const asked = call(azure, { ...ask, send });
    await clock.advance(30_000);
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'throttled' } });
  });

  test('says cancelled when somebody stopped it while Azure asked us to wait', async () => {
    const stop = new AbortController();
    const send = async () => {
      Object.assign(runningCall.getStore() ?? {}, { sent: true, firstStatus: 429, lastStatus: 429 });
      return never();
    };
    const asked = call(door().azure, { ...ask, send, signal: stop.signal });
    stop.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'cancelled' } });
  });

  test('an effect that was given up after it was sent is an open question', async () => {
    const { azure, clock } = door();
    const send = async () => {
      Object.assign(runningCall.getStore() ?? {}, { sent: true, firstStatus: 202 });
      return never();
    };
    const asked = call(azure, { ...ask, effect: true, send });
    await clock.advance(30_000);
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'outcome-unknown' } });
  });

  test('a mistake of ours is thrown, not turned into a reason', async () => {
    const send = async () => {
      throw new RangeError('ours');
    };
    await expect(call(door().azure, { ...ask, send })).rejects.toThrow('ours');
  });
});
