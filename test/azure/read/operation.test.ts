import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changePower } from '../../../azure/change/power.ts';
import { readOperation } from '../../../azure/read/operation.ts';
import { idOf, openTestAzure, type TestAzure } from '../../support/azure.ts';
import { type Office, testOffice } from '../../support/office.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';

describe('how a long-running operation goes on', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeEach(async () => {
    const time = testMoment();
    office = testOffice(time);
    office.world.pace = 1;
    practice = await startTestPractice(office.world, time);
    azure = openTestAzure(practice);
  });
  afterEach(() => practice.close());

  /** Begins a restart and walks away; where Azure says how it goes. */
  async function begin(): Promise<string> {
    const leave = new AbortController();
    let link = '';
    await changePower(azure, idOf(office.vm), 'restart', {
      signal: leave.signal,
      accepted: async (operation) => {
        link = operation;
        leave.abort();
      },
    });
    return link;
  }

  test('it is under way, and then it is done', async () => {
    const link = await begin();
    expect(await readOperation(azure, link)).toEqual({ ok: true, value: 'under-way' });
    practice.time.clock.time += 60_000;
    expect(await readOperation(azure, link)).toEqual({ ok: true, value: 'succeeded' });
  });

  test('it failed, in the words of Azure', async () => {
    office.world.faults.push({ id: 'f', kind: 'operation-fails', match: {}, times: 1 });
    const link = await begin();
    practice.time.clock.time += 60_000;
    expect(await readOperation(azure, link)).toMatchObject({
      ok: true,
      value: { failed: { reason: 'operation-failed', code: 'InternalExecutionError' } },
    });
  });

  test('another host is never asked: the address leads to Azure alone', async () => {
    const { pathname, search } = new URL(await begin());
    const elsewhere = `https://somewhere.example${pathname}${search}`;
    expect(await readOperation(azure, elsewhere)).toEqual({ ok: true, value: 'under-way' });
  });

  test('what is no address is no answer', async () => {
    expect(await readOperation(azure, 'no address')).toMatchObject({ ok: false });
  });
});
