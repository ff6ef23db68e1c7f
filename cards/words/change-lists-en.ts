import type { ChangeState } from '../../changes/change.ts';

const events: Readonly<Record<string, string>> = {
  requested: 'requested',
  'requested-too': 'requested by one more',
  prepared: 'planned and shown',
  'cannot-be-proposed': 'could not be proposed',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'request taken back',
  expired: 'time was over',
  voided: 'approval void',
  started: 'begun',
  'step-done': 'step done',
  'stop-asked': 'told to stop',
  failed: 'failed',
  lost: 'outcome unknown',
  done: 'all steps done',
  'judged-fixed': 'RDP answers again',
  'judged-not-fixed': 'still not working',
  'judged-uncertain': 'could not be proved',
  undone: 'taken back',
  paused: 'all changes paused',
  resumed: 'pause lifted',
};

/** Changes and their audit entries in a row. */
export const changeListsEn = {
  list: {
    title: 'The last changes',
    none: 'No change was asked for yet',
    header: ['Change', 'Machine', 'What', 'How it stands', 'Asked by'],
    ask: 'Type "change 42" to see one of them, "undo 42" to take it back.',
    nothingPlanned: 'not planned',
    states: {
      preparing: 'being planned',
      proposed: 'waits for a decision',
      approved: 'approved',
      running: 'running',
      verifying: 'being checked',
      fixed: 'fixed',
      'not-fixed': 'not fixed',
      uncertain: 'uncertain',
      undone: 'taken back',
      refused: 'not proposed',
      withdrawn: 'request taken back',
      rejected: 'rejected',
      expired: 'expired',
      void: 'void',
      failed: 'failed',
      unknown: 'unknown outcome',
    } satisfies Record<ChangeState, string>,
    /** Of a way back that was made. */
    undoDone: 'done',
  },
  audit: {
    title: (machine: string): string => `What was done to ${machine}, and by whom`,
    none: (machine: string): string => `The bot has changed nothing on ${machine}, and nobody asked it to`,
    which: 'Say of which machine: audit web-01',
    header: ['When', 'Change', 'What', 'Who'],
    byBot: (name: string): string => `the bot, for ${name}`,
    /** An entry of a later version has a name that is not known here. */
    event: (event: string): string => events[event] ?? event.replaceAll('-', ' '),
    newest: (count: number): string => `The newest ${count} entries, the newest first.`,
  },
};
