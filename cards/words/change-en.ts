import type { ChangeReason } from '../../base/reasons.ts';
import type { ChangeState } from '../../changes/change.ts';
import type { Risk } from '../../remedies/remedy.ts';

const risks: Readonly<Record<Risk, string>> = { low: 'low', medium: 'medium', high: 'high' };

export const changeEn = {
  risk: (risk: Risk): string => `change risk: ${risks[risk]}`,
  titles: {
    preparing: (machine: string): string => `Preparing a change to ${machine}`,
    proposed: (machine: string): string => `Approve a change to ${machine}?`,
    approved: (machine: string): string => `The change to ${machine} is approved and begins`,
    running: (machine: string): string => `Changing ${machine}`,
    verifying: (machine: string): string => `The change is made. Checking whether RDP to ${machine} works`,
    fixed: (machine: string): string => `RDP to ${machine} answers again`,
    'not-fixed': (machine: string): string => `Still not working: RDP to ${machine}`,
    uncertain: (machine: string): string => `Uncertain: whether RDP to ${machine} works could not be proved`,
    undone: (machine: string): string => `The change to ${machine} was taken back`,
    refused: (machine: string): string => `This change to ${machine} cannot be proposed`,
    withdrawn: (machine: string): string => `The request for ${machine} was taken back. Nothing was changed`,
    rejected: (machine: string): string => `The change to ${machine} was rejected. Nothing was changed`,
    expired: (machine: string): string => `Nobody decided in time. Nothing was changed on ${machine}`,
    void: (machine: string): string => `The approval no longer counts. Nothing was changed on ${machine}`,
    failed: (machine: string): string => `The change to ${machine} failed`,
    unknown: (machine: string): string => `Unknown outcome: the bot lost contact while it changed ${machine}`,
  } satisfies Record<ChangeState, (machine: string) => string>,
  undoTitles: {
    proposed: (machine: string): string => `Approve taking back a change to ${machine}?`,
    fixed: (machine: string): string => `Taken back on ${machine}`,
  },
  drifted: (machine: string): string => `It was fixed, and is no more: something puts it back on ${machine}`,
  preparing: 'It is being planned: what it would write is read, and whether somebody may approve it.',
  willHappen: 'What will happen',
  about: (duration: string): string => `about ${duration}`,
  proveStep: 'check again whether RDP answers',
  rows: {
    after: 'After that',
    affected: 'Also behind it',
    people: 'People',
    snapshot: 'Snapshot',
    back: 'Way back',
    mind: 'Note',
    pipeline: 'Pipeline',
    ticket: 'Ticket',
    approvers: 'Approvers',
    expires: 'Expires',
    reverts: 'Safety net',
    waiting: 'Waiting for',
  },
  nothingNext: (machine: string): string =>
    `RDP to ${machine} is expected to work; nothing else that was seen blocks it`,
  next: (title: string): string => `This would block next: ${title}`,
  noSession: 'no session is dropped',
  drops: (people: number | undefined): string =>
    people === undefined
      ? 'everybody who is signed in is cut off'
      : people === 0
        ? 'nobody is signed in now'
        : people === 1
          ? 'one person is signed in and is cut off'
          : `${people} people are signed in and are cut off`,
  restarts: {
    none: 'no restart',
    recommended: 'a restart is recommended later',
    step: 'the machine restarts',
  },
  snapshotTaken: 'taken first; it stays until somebody deletes it',
  wayBack: (hours: number | undefined, until: string): string =>
    hours === undefined
      ? `Undo, available for ${until} afterwards`
      : `Undo, available for ${until} afterwards; after ${hours === 1 ? 'one hour' : `${hours} hours`} it ends by itself`,
  pipeline: (resource: string, by: string): string =>
    `${resource} is written by a program (${by}), which may take the change back`,
  approvers: (names: readonly string[]): string =>
    names.length === 0 ? 'people whom the policy names' : `such as ${names.join(', ')}`,
  notYourself: 'who asks cannot approve',
  expires: (time: string): string => time,
  script: 'The exact steps',
  hash: (hash: string): string => `Hash of what is approved: ${hash}`,
  template: (name: string): string => `The same as ${name}`,
  buttons: {
    request: 'Request this fix',
    requestAll: 'Request all of these fixes',
    approve: 'Approve',
    reject: 'Reject',
    withdraw: 'Take the request back',
    stop: 'Stop after this step',
    undo: 'Undo',
    again: 'Diagnose again',
    askAgain: 'Ask again',
    works: 'Yes, it works',
    notYet: 'Not yet',
    connect: 'Connect',
  },
  decided: {
    approved: (name: string, time: string): string => `Approved by ${name}, ${time}`,
    rejected: (name: string, time: string): string => `Rejected by ${name}, ${time}`,
    withdrawn: (name: string, time: string): string => `Taken back by ${name}, ${time}`,
  },
  breakGlass: (reason: string): string => `By the rule for emergencies, alone: ${reason}`,
  under: (change: string): string => `Covered by the approval of ${change}`,
  step: {
    done: 'done',
    skipped: 'not needed',
    failed: 'failed',
    unknown: 'nobody knows',
    intended: 'under way',
  },
  stopAsked: 'It stops after the step that is under way.',
  proof: 'Before and after',
  headers: { label: '', before: 'before', after: 'after' },
  still: (title: string): string => `What is still wrong: ${title}`,
  unseen: (names: readonly string[]): string => `Could not be looked at: ${names.join(', ')}`,
  couldYou: 'Only you can tell: could you sign in?',
  taken: 'Undo takes back what was written.',
  undoUntil: (time: string): string => `Undo available until ${time}`,
  ends: (time: string): string => `ends by itself at ${time}`,
  because: {
    'nothing-to-mend': 'What was found is not there any more. Diagnose again to see how it is now.',
    'cannot-be-planned': 'It cannot be made here.',
    'below-the-floor':
      'It would make the machine less safe than the bot ever does. This is a mistake of the bot; report it.',
    'could-not-look': 'What it would write could not be read, so nobody is asked to approve it.',
    'blocked-in-windows': 'Windows is not as it has to be for this change.',
    'bot-may-not':
      'The bot may not do this in Azure. Give its identity for changes the missing role, then ask again.',
    'nobody-may-approve': 'Nobody whom the policy names could make this change in Azure.',
    'not-checked': 'Azure or the directory did not answer whether it may be made. Ask again in a minute.',
    'stopped-by-policy': 'The policy of the bot does not allow it now.',
    'changed-since-approval':
      'Something changed after the approval, so it was not begun. Ask again: it is planned anew.',
    'script-changed':
      'The bot was updated after the approval, so it was not begun. Ask again: it is planned anew.',
    'not-begun-in-time': 'It was approved and could not begin in time. Ask again: it is planned anew.',
    'step-failed': 'A step failed. The steps before it stay until somebody takes them back.',
    'outcome-unknown':
      'A step was sent and no answer came. The bot does not send it again by itself. Look at the resource, then take it back or diagnose again.',
    stopped: 'Somebody stopped it. The steps that are done stay until somebody takes them back.',
    'nothing-to-undo': 'Nothing of it is left that could be taken back.',
    'changed-by-somebody':
      'Somebody has changed the same since. The bot leaves that alone: look at it and put it right by hand.',
    'ended-by-itself': 'Its time was over.',
    'broke-down': 'The bot broke down several times while it did this and gave up. Its log says more.',
  } satisfies Record<ChangeReason, string>,
  said: 'Azure or Windows says',
  missingAction: (action: string, resource: string): string => `Missing: ${action} on ${resource}`,
  noSuchChange: (change: string): string =>
    `There is nothing to show you as ${change}. Type changes to see what there is.`,
  audit: {
    title: (machine: string): string => `What was done to ${machine}`,
    none: (machine: string): string => `The bot has changed nothing on ${machine}, and nobody asked it to`,
    which: 'Say of which machine: audit web-01',
    header: ['When', 'Change', 'What', 'Who'],
    byBot: (name: string): string => `the bot, for ${name}`,
    event: (event: string): string => event.replaceAll('-', ' '),
  },
  pause: {
    paused: (name: string): string =>
      `${name} has paused all changes. What is running ends after its step. Diagnosing goes on.`,
    pausedBefore: (): string => 'All changes were paused already.',
    resumed: (name: string): string =>
      `${name} has lifted the pause. Changes that were approved in time go on.`,
    notPaused: (): string => 'Nothing was paused.',
  },
  tooLate: (change: string, said: string): string => `Your press changed nothing. ${change}: ${said}.`,
  reminder: (change: string, machine: string, until: string, approvers: readonly string[]): string =>
    `${change} for ${machine} still waits for a decision, until ${until}.${approvers.length === 0 ? '' : ` It can be decided by people such as ${approvers.join(', ')}.`}`,
  alreadyAsked: (change: string): string =>
    `The same was asked for already: ${change}. Its card stands above, and you are named among those who ask.`,
  alone: {
    why: 'In an emergency you may decide alone. Others are told at once, and look into it tomorrow. Say why it cannot wait.',
    label: 'Reason',
    button: 'Emergency: approve alone',
    told: (name: string, change: string, machine: string, reason: string): string =>
      `${name} approved ${change} for ${machine} alone, by the rule for emergencies. Reason: ${reason}`,
    review: (name: string, change: string, machine: string, reason: string): string =>
      `To be looked into: a day ago ${name} approved ${change} for ${machine} alone. Reason: ${reason}`,
  },
  typedName: {
    title: (change: string): string => `Approve ${change}: type the name of the machine`,
    why: (machine: string): string =>
      `This change has a high risk. Type ${machine} to say that you mean this machine.`,
    label: 'Name of the machine',
  },
  connect: {
    title: (machine: string): string => `Connect to ${machine}`,
    line: 'On your PC, run:',
    file: (name: string): string => `Or save these lines as ${name} and open it:`,
    bastion: 'You get in by Bastion. Its page asks for the account.',
    open: 'Open Bastion',
  },
  asks: {
    port: {
      label: 'New port',
      title: 'To which port should RDP move?',
      why: 'A number from 1025 to 65535, or 3389. Everybody who connects has to use it from then on.',
      placeholder: '3390',
      notUnderstood: 'Warning: this is no port.',
    },
    sessions: {
      label: 'Numbers of sessions',
      title: 'Which sessions should be signed out?',
      why: 'The command quser on the machine shows their numbers. What they have not saved is lost.',
      placeholder: '2, 3',
      notUnderstood: 'Warning: these are no numbers of sessions.',
    },
    certificate: {
      label: 'Thumbprint',
      title: 'Which certificate should Remote Desktop use?',
      why: 'Its thumbprint: 40 digits and letters. It has to be in the machine’s own store, with its private key.',
      placeholder: 'A1B2…',
      notUnderstood: 'Warning: this is no thumbprint.',
    },
    ticket: {
      label: 'Ticket',
      title: 'What is the number of the ticket?',
      why: 'The policy of the bot asks for one for this change.',
      placeholder: 'INC-1234',
      notUnderstood: 'Warning: the policy of the bot does not know this for a ticket.',
    },
  },
  list: {
    title: 'The last changes',
    none: 'No change was asked for yet.',
    header: ['Change', 'Machine', 'What', 'How it stands', 'Asked by'],
    ask: 'Type change 42 for one of them, undo 42 to take it back.',
    states: {
      preparing: 'being planned',
      proposed: 'waits for a decision',
      approved: 'approved',
      running: 'running',
      verifying: 'being checked',
      fixed: 'fixed',
      'not-fixed': 'not fixed',
      uncertain: 'uncertain',
      undone: 'undone',
      refused: 'not proposed',
      withdrawn: 'taken back',
      rejected: 'rejected',
      expired: 'expired',
      void: 'void',
      failed: 'failed',
      unknown: 'unknown outcome',
    } satisfies Record<ChangeState, string>,
  },
};
