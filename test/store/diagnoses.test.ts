import { expect, test } from '@jest/globals';
import { type DiagnosisRow, diagnosisRowsOf } from '../../store/diagnoses.ts';
import { onEachDatabase } from '../support/store.ts';

const lease = { milliseconds: 20_000 };
const asked = (asker: string, machine: string, purpose = 'diagnose') => ({
  asker,
  machine,
  purpose,
  request: { asker, machine },
});

onEachDatabase((now) => {
  const open = () => ({ ...now(), rows: diagnosisRowsOf(now().store, now().clock) });

  function there(row: DiagnosisRow | undefined): DiagnosisRow {
    if (!row) throw new Error('There is none.');
    return row;
  }

  test('one person has one open diagnosis of a machine', async () => {
    const { rows } = open();
    const first = await rows.add(asked('tanaka', 'web-01'));
    expect(first.isNew).toBe(true);
    expect(await rows.add(asked('tanaka', 'web-01'))).toEqual({ ...first, isNew: false });
    expect((await rows.add(asked('suzuki', 'web-01'))).isNew).toBe(true);
    expect((await rows.add(asked('tanaka', 'web-02'))).isNew).toBe(true);
    expect((await rows.openOf('tanaka')).map(({ machine }) => machine)).toEqual(['web-01', 'web-02']);
    await rows.cancel(first.row.number);
    expect((await rows.add(asked('tanaka', 'web-01'))).isNew).toBe(true);
  });

  test('another symptom is another question', async () => {
    const { rows } = open();
    await rows.add(asked('tanaka', 'web-01', 'internal-error'));
    expect((await rows.add(asked('tanaka', 'web-01', 'license-server'))).isNew).toBe(true);
    expect((await rows.add(asked('tanaka', 'web-01', 'internal-error'))).isNew).toBe(false);
  });

  test('what a person was told last of a machine', async () => {
    const { rows } = open();
    expect(await rows.lastOf('tanaka', 'web-01')).toBeUndefined();
    for (const result of ['first', 'second', 'failed']) {
      await rows.add(asked('tanaka', 'web-01'));
      const claimed = there(await rows.claim(lease));
      await rows.end(claimed, result === 'failed' ? { state: 'failed' } : { state: 'done', result });
    }
    expect(await rows.lastOf('tanaka', 'web-01')).toMatchObject({ result: 'second' });
    expect(await rows.lastOf('suzuki', 'web-01')).toBeUndefined();
  });

  test('the oldest is claimed first, each by one', async () => {
    const { rows } = open();
    for (const machine of ['a', 'b']) await rows.add(asked('tanaka', machine));
    const claims = await Promise.all([rows.claim(lease), rows.claim(lease), rows.claim(lease)]);
    expect(claims.flatMap((row) => row?.machine ?? []).sort()).toEqual(['a', 'b']);
  });

  test('what was claimed is claimed again when its lease has run out, and then counts for the second alone', async () => {
    const { rows, clock } = open();
    await rows.add(asked('tanaka', 'web-01'));
    const first = there(await rows.claim(lease));
    await clock.advance(lease.milliseconds - 1);
    expect(await rows.claim(lease)).toBeUndefined();
    expect(await rows.renew(first, lease)).toBe(true);
    await clock.advance(lease.milliseconds - 1);
    expect(await rows.claim(lease)).toBeUndefined();
    await clock.advance(1);
    const second = there(await rows.claim(lease));
    expect([first.attempts, second.attempts]).toEqual([1, 2]);
    expect(await rows.renew(first, lease)).toBe(false);
    expect(await rows.end(first, { state: 'done', result: 1 })).toBe(false);
    expect(await rows.end(second, { state: 'done', result: { a: 1 } })).toBe(true);
    expect(await rows.find(second.number)).toMatchObject({ state: 'done', result: { a: 1 } });
  });

  test('what was cancelled cannot end otherwise, and is cancelled once', async () => {
    const { rows } = open();
    await rows.add(asked('tanaka', 'web-01'));
    const claimed = there(await rows.claim(lease));
    expect(await rows.cancel(claimed.number)).toBe(true);
    expect(await rows.cancel(claimed.number)).toBe(false);
    expect(await rows.renew(claimed, lease)).toBe(false);
    expect(await rows.end(claimed, { state: 'failed' })).toBe(false);
    expect(await rows.claim(lease)).toBeUndefined();
    expect(await rows.find(claimed.number)).toMatchObject({ state: 'cancelled' });
  });

  test('what was left running is released', async () => {
    const { rows } = open();
    await rows.add(asked('tanaka', 'web-01'));
    await rows.claim(lease);
    await rows.release();
    expect(await rows.claim(lease)).toMatchObject({ attempts: 2 });
  });

  test('only what has ended is tidied away', async () => {
    const { rows, clock } = open();
    await rows.add(asked('tanaka', 'ended'));
    await rows.end(there(await rows.claim(lease)), { state: 'done' });
    await rows.add(asked('tanaka', 'open'));
    await rows.tidy({ milliseconds: clock.now() });
    expect(await rows.find(1)).toBeDefined();
    await rows.tidy({ milliseconds: clock.now() + 1 });
    expect(await rows.find(1)).toBeUndefined();
    expect(await rows.find(2)).toMatchObject({ machine: 'open' });
  });
});
