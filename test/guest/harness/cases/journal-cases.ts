import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, backup, dword, journal, listener, machine, stateOf, terminal } from './machine.ts';

const off = machine([at(terminal, 'fDenyTSConnections'), dword(1)], [stateOf('SessionEnv'), 'Stopped']);

const deny: GuestStep = {
  do: 'registry',
  key: terminal,
  name: 'fDenyTSConnections',
  set: { kind: 'DWord', data: 0 },
};
const start: GuestStep = { do: 'service-state', name: 'SessionEnv', state: 'running', seconds: 30 };
const wasOff: GuestStep = {
  do: 'need',
  that: 'registry-is',
  key: terminal,
  name: 'fDenyTSConnections',
  data: 1,
};
const revert: GuestStep = { do: 'scheduled-revert', minutes: 15 };
const nla: GuestStep = {
  do: 'registry',
  key: listener,
  name: 'UserAuthentication',
  set: { kind: 'DWord', data: 0 },
};

const closed = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';

/** A folder that somebody else got there first with. */
const folders: readonly HarnessCase[] = (
  [
    [
      'of another',
      ['files', 'C:\\ProgramData\\RdpBot'],
      { sddl: `O:S-1-5-21-1-2-3-1001G:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)` },
    ],
    [
      'open to others',
      ['files', 'C:\\ProgramData\\RdpBot'],
      { sddl: 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;BU)' },
    ],
    [
      'that takes over what lies above',
      ['files', backup],
      { sddl: 'O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)' },
    ],
    ['that is a link', ['files', backup], { sddl: closed, isLink: true }],
  ] as const
).map(
  ([what, path, value]): HarnessCase => ({
    name: `journal: a folder ${what}`,
    view: machine([at(terminal, 'fDenyTSConnections'), dword(1)], [path, value]),
    steps: [deny],
    moves: [
      { run: 'apply', says: 'blocked | (folder-not-ours)' },
      { run: 'check', says: 'would-change | would 1' },
    ],
  }),
);

export const journalCases: readonly HarnessCase[] = [
  ...folders,
  {
    name: 'journal: the second step fails, then it goes on',
    view: off,
    steps: [wasOff, deny, start],
    moves: [
      {
        run: 'apply',
        says: 'partial open | met, done 1 > 0, failed stopped | (0000041d step 2)',
        troubles: { 'Start-OneService': { fails: '0000041d' } },
      },
      { run: 'check', says: 'blocked open | blocked, already 0, would stopped' },
      { run: 'confirm', says: 'nothing open' },
      { run: 'apply', says: 'changed applied | met, done 1 > 0, done stopped > running' },
      { run: 'undo', says: 'undone undone | undone 1, undone stopped' },
    ],
  },
  {
    name: 'journal: the second of three fails, and what comes after it is only looked at',
    view: off,
    steps: [
      deny,
      start,
      { do: 'registry', key: listener, name: 'PortNumber', set: { kind: 'DWord', data: 3390 } },
    ],
    moves: [
      {
        run: 'apply',
        says: 'partial open | done 1 > 0, failed stopped, would 3389 | (0000041d step 1)',
        troubles: { 'Start-OneService': { fails: '0000041d' } },
      },
      { run: 'undo', says: 'undone undone | undone 1, undone stopped' },
      { run: 'undo', says: 'nothing undone' },
    ],
    back: true,
  },
  {
    name: 'journal: it cannot be written, so nothing is done',
    view: off,
    steps: [deny],
    moves: [
      {
        run: 'apply',
        says: 'failed | failed 1 | (00000070 step 0)',
        troubles: { 'Write-KeptText': { fails: '00000070' } },
      },
      { run: 'check', says: 'would-change | would 1' },
    ],
  },
  {
    name: 'journal: killed before the write',
    view: off,
    steps: [deny, start],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Set-KeyValue': { kills: 'before' } } },
      { run: 'check', says: 'would-change open | would 1, would stopped' },
      { run: 'undo', says: 'undone undone | undone 1' },
    ],
    back: true,
  },
  {
    name: 'journal: killed after the write',
    view: off,
    steps: [deny, start],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Set-KeyValue': { kills: 'after' } } },
      { run: 'check', says: 'would-change open | already 0, would stopped' },
      { run: 'apply', says: 'changed applied | done 1 > 0, done stopped > running' },
      { run: 'undo', says: 'undone undone | undone 1, undone stopped' },
    ],
  },
  {
    name: 'journal: killed after the write, and taken back at once',
    view: off,
    steps: [deny],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Set-KeyValue': { kills: 'after' } } },
      { run: 'undo', says: 'undone undone | undone 1' },
    ],
    back: true,
  },
  {
    name: 'journal: killed while it is taken back',
    view: off,
    steps: [deny, { do: 'registry', key: listener, name: 'PortNumber', set: { kind: 'DWord', data: 3390 } }],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0, done 3389 > 3390' },
      { run: 'undo', says: 'nothing', troubles: { 'Set-KeyValue': { kills: 'after', about: 'PortNumber' } } },
      { run: 'apply', says: 'blocked open | (run-undone)' },
      { run: 'undo', says: 'undone undone | undone 1, undone 3389' },
    ],
    back: true,
  },
  {
    name: 'journal: all is taken back, and it cannot be closed',
    view: off,
    steps: [deny],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      {
        run: 'undo',
        says: 'partial undone | undone 1 | (00000005)',
        troubles: { 'Move-OneFile': { fails: '00000005' } },
      },
      { run: 'undo', says: 'nothing undone' },
    ],
    back: true,
  },
  {
    name: 'journal: somebody has put another one there',
    view: off,
    steps: [deny],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      { put: ['files', journal, 'text'], value: '{"run":"0123456789abcdef"}' },
      { run: 'undo', says: 'blocked | (journal-unreadable)' },
      { run: 'apply', says: 'blocked | (journal-unreadable)' },
    ],
  },
  {
    name: 'journal: of other steps',
    view: off,
    steps: [deny],
    moves: [
      { run: 'apply', says: 'changed applied | done 1 > 0' },
      {
        run: 'undo',
        says: 'blocked | (journal-of-other-steps)',
        order: '{"run":"0123456789abcdef","mode":"undo","steps":[{"do":"rdp-restart"}]}',
      },
    ],
  },
  {
    name: 'scheduled-revert: confirmed',
    view: off,
    steps: [revert, deny],
    moves: [
      { run: 'check', says: 'would-change | would null, would 1' },
      { run: 'apply', says: 'changed applied armed | done null > in 15 min, done 1 > 0' },
      { run: 'confirm', says: 'confirmed applied' },
      { run: 'confirm', says: 'confirmed applied' },
      { run: 'undo', says: 'undone undone | undone null, undone 1' },
      { run: 'confirm', says: 'nothing undone' },
    ],
    back: true,
  },
  {
    name: 'scheduled-revert: nobody confirms, and the task takes everything back',
    view: machine(),
    steps: [revert, nla],
    moves: [
      { run: 'apply', says: 'changed applied armed | done null > in 15 min, done 1 > 0' },
      { run: 'task', says: 'undone undone | undone null, undone 1' },
      { run: 'confirm', says: 'nothing undone' },
      { run: 'apply', says: 'blocked undone | (run-undone)' },
    ],
    back: true,
  },
  {
    name: 'scheduled-revert: killed in the middle, and the task takes back what was written',
    view: off,
    steps: [revert, deny, start],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Set-KeyValue': { kills: 'after' } } },
      { run: 'confirm', says: 'blocked open armed | (not-applied)' },
      { run: 'task', says: 'undone undone | undone null, undone 1' },
    ],
    back: true,
  },
  {
    name: 'scheduled-revert: killed before the task was there',
    view: off,
    steps: [revert, deny],
    moves: [
      { run: 'apply', says: 'nothing', troubles: { 'Register-OwnTask': { kills: 'before' } } },
      { run: 'apply', says: 'changed applied armed | done null > in 15 min, done 1 > 0' },
      { run: 'undo', says: 'undone undone | undone null, undone 1' },
    ],
    back: true,
  },
  {
    name: 'scheduled-revert: it cannot be armed, so nothing else is done',
    view: off,
    steps: [revert, deny],
    moves: [
      {
        run: 'apply',
        says: 'failed open | failed null, would 1 | (80070005 step 0)',
        troubles: { 'Register-OwnTask': { fails: '80070005' } },
      },
    ],
  },
  {
    name: 'scheduled-revert: nothing else to do',
    view: machine(),
    steps: [revert, deny],
    moves: [{ run: 'apply', says: 'already | would null, already 0' }],
  },
];
