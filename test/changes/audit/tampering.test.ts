import { beforeEach, describe, expect, test } from '@jest/globals';
import { resourceKey } from '../../../base/resource-id.ts';
import { append } from '../../../changes/audit/append.ts';
import { checkChain } from '../../../changes/audit/check-chain.ts';
import { auditEntrySchema, hashOf } from '../../../changes/audit/entry.ts';
import type { AuditMark } from '../../../changes/audit/verify.ts';
import { type AuditEntries, auditEntriesOf } from '../../../store/audit-entries.ts';
import { jsonb } from '../../../store/jsonb.ts';
import { onEachDatabase } from '../../support/store.ts';
import { entryOf, suzuki, web01, writeChain } from './chain.ts';

/** Somebody who may write the database, and knows how it is built. */
onEachDatabase((now) => {
  let entries: AuditEntries;
  let noted: AuditMark;
  const sql = (text: string, ...params: readonly unknown[]) => now().store.query(text, params);
  const faults = async (mark?: AuditMark) => (await checkChain(entries, mark)).faults;

  beforeEach(async () => {
    const events = ['requested', 'prepared', 'approved', 'started', 'step-done', 'done', 'judged-fixed'];
    entries = await writeChain(
      now(),
      events.map((event) => entryOf(event)),
    );
    noted = (await checkChain(entries)).newest;
  });

  /** Writes the entries from one on so that each holds the hash of the one before. */
  async function linkAnew(from: number): Promise<void> {
    const rows = await entries.list({ after: 0, most: 1000 });
    let previous = rows.find(({ sequence }) => sequence === from - 1)?.hash ?? '';
    for (const row of rows.filter(({ sequence }) => sequence >= from)) {
      const entry = { ...auditEntrySchema.parse(row.entry), previous };
      previous = hashOf(entry);
      await sql(
        'update audit_entry set entry = $2, hash = $3 where sequence = $1',
        row.sequence,
        jsonb(entry),
        previous,
      );
    }
    await sql('update audit_head set hash = $1', previous);
  }

  test('an untouched chain holds, and its newest entry is told', async () => {
    expect(await checkChain(entries)).toEqual({ newest: noted, faults: [] });
    expect(noted).toEqual({ sequence: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await faults(noted)).toEqual([]);
  });

  test('what is added later leaves an older note true', async () => {
    await now().store.transaction(() => append({ entries, clock: now().clock }, entryOf('undone')));
    expect(await checkChain(entries, noted)).toMatchObject({ newest: { sequence: 8 }, faults: [] });
  });

  test('a chain of several pages is read in the order of its numbers', async () => {
    const before = noted.sequence;
    await writeChain(
      now(),
      Array.from({ length: 520 }, () => entryOf('step-done')),
    );
    expect(await checkChain(entries, noted)).toMatchObject({
      newest: { sequence: before + 520 },
      faults: [],
    });
    const machine = resourceKey(web01);
    expect((await entries.ofMachine(machine, 3)).map(({ sequence }) => sequence)).toEqual([527, 526, 525]);
  });

  test('an empty audit holds', async () => {
    await sql('truncate audit_entry');
    await sql(`update audit_head set sequence = 0, hash = ''`);
    expect(await checkChain(entries)).toEqual({ newest: { sequence: 0, hash: '' }, faults: [] });
  });

  describe('what was altered', () => {
    test.each([
      ['who it was', `jsonb_set(entry, '{actor,name}', '"Sato"')`],
      ['the object id', `jsonb_set(entry, '{actor,objectId}', '"x"')`],
      ['when', `jsonb_set(entry, '{at}', '"2020-01-01T00:00:00.000Z"')`],
      ['what happened', `jsonb_set(entry, '{event}', '"rejected"')`],
      ['the details', `jsonb_set(entry, '{details}', '{"hash": "x"}')`],
      ['its own number', `jsonb_set(entry, '{sequence}', '4')`],
      ['the machine', `jsonb_set(entry, '{machine}', '"/x"')`],
    ])('%s', async (_, expression) => {
      await sql(`update audit_entry set entry = ${expression} where sequence = 3`);
      expect(await faults()).toEqual([{ sequence: 3, fault: 'altered' }]);
    });

    test('is not hidden by a key that nobody knows', async () => {
      await sql(`update audit_entry set entry = entry || '{"note": "x"}' where sequence = 3`);
      expect(await faults()).toEqual([{ sequence: 3, fault: 'not-readable' }]);
    });

    test.each([
      ['the change', 'change = 2'],
      ['the machine', `machine = '/subscriptions/other'`],
      ['no machine at all', 'machine = null'],
    ])('%s under which it is found', async (_, assignment) => {
      await sql(`update audit_entry set ${assignment} where sequence = 3`);
      expect(await faults()).toEqual([{ sequence: 3, fault: 'altered' }]);
    });

    test('with its hash made anew is found at the next one', async () => {
      const [, , row] = await entries.list({ after: 0, most: 3 });
      const entry = { ...auditEntrySchema.parse(row?.entry), actor: { ...suzuki, name: 'Sato' } };
      await sql(
        'update audit_entry set entry = $1, hash = $2 where sequence = 3',
        jsonb(entry),
        hashOf(entry),
      );
      expect(await faults()).toEqual([{ sequence: 4, fault: 'not-linked' }]);
    });

    test('and linked anew to the end holds by itself, but not against a note', async () => {
      await sql(
        `update audit_entry set entry = jsonb_set(entry, '{actor,name}', '"Sato"') where sequence = 3`,
      );
      await linkAnew(3);
      expect(await faults()).toEqual([]);
      expect(await faults(noted)).toEqual([{ sequence: 7, fault: 'not-as-noted' }]);
    });
  });

  describe('what was deleted', () => {
    test('in the middle', async () => {
      await sql('delete from audit_entry where sequence = 4');
      expect(await faults()).toEqual([{ sequence: 4, fault: 'missing' }]);
    });

    test('several in a row', async () => {
      await sql('delete from audit_entry where sequence between 2 and 5');
      expect(await faults()).toEqual([{ sequence: 2, until: 5, fault: 'missing' }]);
    });

    test('from the beginning', async () => {
      await sql('delete from audit_entry where sequence <= 2');
      expect(await faults()).toEqual([{ sequence: 1, until: 2, fault: 'missing' }]);
    });

    test('with the others moved up', async () => {
      await sql('delete from audit_entry where sequence = 4');
      for (const sequence of [5, 6, 7])
        await sql('update audit_entry set sequence = $2 where sequence = $1', sequence, sequence - 1);
      await sql('update audit_head set sequence = 6');
      expect((await faults()).map(({ sequence }) => sequence)).toEqual([4, 5, 6]);
    });

    test('at the end', async () => {
      await sql('delete from audit_entry where sequence > 5');
      expect(await faults()).toEqual([{ sequence: 6, until: 7, fault: 'cut-off' }]);
    });

    test('all of it', async () => {
      await sql('truncate audit_entry');
      expect(await faults()).toEqual([{ sequence: 1, until: 7, fault: 'cut-off' }]);
    });

    test('at the end, with the head set back, is found by a note alone', async () => {
      await sql('delete from audit_entry where sequence > 5');
      await sql(
        'update audit_head set sequence = 5, hash = (select hash from audit_entry where sequence = 5)',
      );
      expect(await faults()).toEqual([]);
      expect(await faults(noted)).toEqual([{ sequence: 6, until: 7, fault: 'cut-off' }]);
    });
  });

  describe('the head', () => {
    test('was set back', async () => {
      await sql('update audit_head set sequence = 5');
      expect(await faults()).toEqual([{ sequence: 5, fault: 'head-altered' }]);
    });

    test('names another hash', async () => {
      await sql(`update audit_head set hash = 'x'`);
      expect(await faults()).toEqual([{ sequence: 7, fault: 'head-altered' }]);
    });
  });

  test('an entry that somebody slipped in follows nothing', async () => {
    const entry = { ...entryOf('approved'), sequence: 8, at: '2026-11-21T02:00:00.000Z', previous: 'x' };
    const slipped = { sequence: 8, entry, change: 1, machine: resourceKey(web01), hash: hashOf(entry) };
    await auditEntriesOf(now().store).add(slipped);
    expect(await faults()).toEqual([{ sequence: 8, fault: 'not-linked' }]);
  });

  test('a bot that goes on adding meanwhile is no fault', async () => {
    let added = 0;
    const busy: Pick<AuditEntries, 'head' | 'list'> = {
      head: entries.head,
      list: async (of) => {
        const rows = await entries.list(of);
        if (added < 3)
          await now().store.transaction(() => append({ entries, clock: now().clock }, entryOf('x')));
        added += 1;
        return rows;
      },
    };
    expect(await checkChain(busy)).toMatchObject({ newest: { sequence: 10 }, faults: [] });
  });
});
