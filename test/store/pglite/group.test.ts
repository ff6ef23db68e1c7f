import { expect, test } from '@jest/globals';
import { groupOf } from '../../../store/pglite/group.ts';
import { createSession } from '../../../store/pglite/session.ts';
import type { Answer } from '../../../store/pool.ts';
import { manualClock } from '../../support/manual-clock.ts';

/** What would be asked of the database, which fails at what it is told to. */
function start(...failing: string[]) {
  const asked: string[] = [];
  const session = createSession(manualClock());
  const run = async (text: string): Promise<Answer> => {
    asked.push(text);
    if (failing.includes(text)) throw new Error(`${text} failed`);
    return { rows: [], command: text.toUpperCase() };
  };
  return { asked, session, ...groupOf(session, run) };
}

const committed = { rows: [], command: 'COMMIT' };

test('alone it is a transaction like any other', async () => {
  const { asked, begin } = start();
  expect(await (await begin()).commit()).toEqual(committed);
  await (await begin()).rollback();
  expect(asked).toEqual(['begin', 'commit', 'begin', 'rollback']);
});

test('those that come before the end are committed together, and each is told then', async () => {
  const { asked, begin } = start();
  const one = await begin();
  const ended: string[] = [];
  const first = one.commit().then(() => ended.push('first'));
  const two = await begin();
  expect(ended).toEqual([]);
  await Promise.all([first, two.commit()]);
  expect(asked).toEqual(['begin', 'savepoint member', 'commit']);
});

test('who comes to ask something waits until it is over', async () => {
  const { asked, session, begin } = start();
  const one = await begin();
  const query = session.take(false).then(() => asked.push('query'));
  const first = one.commit();
  const two = await begin();
  await Promise.all([first, two.commit(), query]);
  expect(asked).toEqual(['begin', 'savepoint member', 'commit', 'query']);
});

test.each([
  ['the last', 'rollback', ['rollback to savepoint member', 'commit']],
  ['one before the last', 'commit', ['rollback to savepoint member', 'savepoint member', 'commit']],
])('%s that is rolled back takes nobody along', async (_, how, rest) => {
  const { asked, begin } = start();
  const one = await begin();
  const first = one.commit();
  const two = await begin();
  const three = how === 'commit' ? begin() : undefined;
  await two.rollback();
  await (await three)?.commit();
  expect(await first).toEqual(committed);
  expect(asked).toEqual(['begin', 'savepoint member', ...rest]);
});

test('the first that is rolled back keeps nobody waiting', async () => {
  const { asked, begin } = start();
  const one = await begin();
  const two = begin();
  await one.rollback();
  await (await two).commit();
  expect(asked).toEqual(['begin', 'rollback', 'begin', 'commit']);
});

test('when the commit fails all of them hear it, and the next one begins anew', async () => {
  const { asked, begin } = start('commit');
  const one = await begin();
  const first = expect(one.commit()).rejects.toThrow('commit failed');
  const two = await begin();
  await expect(two.commit()).rejects.toThrow('commit failed');
  await first;
  await begin();
  expect(asked).toEqual(['begin', 'savepoint member', 'commit', 'begin']);
});

test('one that cannot begin leaves the session to the next', async () => {
  const { begin, session } = start('begin');
  await expect(begin()).rejects.toThrow('begin failed');
  await session.take(false);
});

test('after sixteen a query has its turn', async () => {
  const { asked, session, begin } = start();
  const commits: Promise<Answer>[] = [];
  let next = begin();
  for (let n = 0; n < 17; n += 1) {
    const member = await next;
    next = begin();
    if (n === 0) {
      void session.take(false).then(() => {
        asked.push('query');
        session.give();
      });
    }
    commits.push(member.commit());
  }
  await (await next).commit();
  await Promise.all(commits);
  expect(asked.indexOf('query')).toBe(17);
  expect(asked.filter((text) => text === 'savepoint member')).toHaveLength(16);
});
