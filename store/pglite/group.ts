import type { Answer, Query } from '../pool.ts';
import type { Session } from './session.ts';

/** One transaction among others. Each call has the session before and passes it on after. */
export type Member = {
  /** Answers when it is on the disk, together with those that came after it. */
  readonly commit: () => Promise<Answer>;
  /** Takes back what this one did, and nothing of the others. */
  readonly rollback: () => Promise<Answer>;
};

/** After so many, whoever waits with a single query has a turn. */
const most = 16;

const savepoint = 'savepoint member';

/**
 * Transactions that wait for each other anyway are written to the disk together, which takes most of the time of each:
 * PostgreSQL itself does so with its sessions, and PGlite has one only. Nobody else comes in between, and each of them
 * is told that it is committed when all of them are.
 */
export function groupOf(session: Session, run: Query): { readonly begin: () => Promise<Member> } {
  /** Of the transaction that is open: how many are in it, and who waits for its end. */
  let open: { members: number; readonly waiting: ((end: Promise<Answer>) => void)[] } | undefined;

  async function begin(): Promise<Member> {
    await session.take(true);
    const group = open ?? { members: 0, waiting: [] };
    await run(open ? savepoint : 'begin', []);
    open = group;
    group.members += 1;
    const [alone, full] = [group.members === 1, group.members === most];

    const end = async (how: 'commit' | 'rollback'): Promise<Answer> => {
      open = undefined;
      const answer = run(how, []);
      for (const tell of group.waiting) tell(answer);
      return answer.finally(session.give);
    };
    const commit = async (): Promise<Answer> => {
      await new Promise((resolve) => setImmediate(resolve));
      if (full || !session.giveToTransaction()) return end('commit');
      return new Promise((resolve) => {
        group.waiting.push(resolve);
      });
    };
    const rollback = async (): Promise<Answer> => {
      if (alone) return end('rollback');
      const answer = await run(`rollback to ${savepoint}`, []);
      // Whether the others are committed is told to them.
      if (full || !session.giveToTransaction()) await end('commit').catch(() => undefined);
      return answer;
    };
    return { commit, rollback };
  }

  return { begin };
}
