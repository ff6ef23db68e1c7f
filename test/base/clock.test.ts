import { expect, test } from '@jest/globals';
import { systemClock } from '../../base/clock.ts';

test('sleep ends at once when the signal is aborted before or meanwhile', async () => {
  const stop = new AbortController();
  const asleep = systemClock.sleep(3_600_000, stop.signal);
  stop.abort();
  await expect(asleep).resolves.toBeUndefined();
  await expect(systemClock.sleep(3_600_000, stop.signal)).resolves.toBeUndefined();
});

test('sleep ends after its time', async () => {
  await expect(systemClock.sleep(1)).resolves.toBeUndefined();
});
