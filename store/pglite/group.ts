import type { Answer, Query } from '../pool.ts';
import type { Session } from './session.ts';

/** One transaction among others. Whoever has one has the session, until one of these is called. */
export type Member = {
  /** Answers when it is on the disk, together with those that came after it. */
  readonly commit: () => Promise<Answer>;
  /** Takes back what this one did, and nothing of the others. */
  readonly rollback: () => Promise<Answer>;
};

type Group = { members: number; readonly waiting: ((end: Promise<Answer>) => void)[] };

/** After so many, whoever waits with a single query has a turn. */
const most = 16;

const savepoint = 'savepoint member';

/**
 * Writing to the disk takes most of the time of a transaction, and those that come meanwhile can as well be written
 * with it: PostgreSQL does so with its sessions, of which PGlite has one. Nobody else gets in between, and nobody is
 * told of a commit before it is on the disk. So a transaction must not wait for another one to be over.
 */
export function groupOf(session: Session, run: Query): { readonly begin: () => Promise<Member> } {
  /** The transaction of PostgreSQL that is open while the session goes from one member to the next. */
  let open: Group | undefined;

  async function end(group: Group, how: 'commit' | 'rollback'): Promise<Answer> {
    open = undefined;
    const answer = run(how, []).finally(session.give);
    for (const tell of group.waiting) tell(answer);
    return answer;
  }

  async function begin(): Promise<Member> {
    await session.take(true);
    const group = open ?? { members: 0, waiting: [] };
    try {
      await run(open ? savepoint : 'begin', []);
    } catch (error) {
      await end(group, 'rollback').catch(() => undefined);
      throw error;
    }
    open = group;
    group.members += 1;
    const [first, last] = [group.members === 1, group.members === most];

    /** What came over the network while this one was at work begins now. */
    async function isLast(): Promise<boolean> {
      if (last) return true;
      await new Promise((resolve) => setImmediate(resolve));
      return !session.giveToTransaction();
    }

    return {
      commit: async () => {
        if (await isLast()) return end(group, 'commit');
        return new Promise((resolve) => {
          group.waiting.push(resolve);
        });
      },
      rollback: async () => {
        if (first) return end(group, 'rollback');
        const answer = await run(`rollback to ${savepoint}`, []);
        // Whether the others could be committed is told to them.
        if (await isLast()) await end(group, 'commit').catch(() => undefined);
        return answer;
      },
    };
  }

  return { begin };
}
