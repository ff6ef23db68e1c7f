import type { ChangeState } from '../../changes/change.ts';
import type { EffectState } from '../../changes/change-view.ts';
import type { Risk } from '../../remedies/remedy.ts';
import { changeEndsEn } from './change-ends-en.ts';
import { changeListsEn } from './change-lists-en.ts';
import { changeTalkEn } from './change-talk-en.ts';

type OfMachine = (machine: string) => string;

type OfUndo = (change: string, machine: string) => string;

const step: Readonly<Record<EffectState, (time?: string) => string>> = {
  done: (time) => (time === undefined ? 'done' : `done, begun ${time}`),
  skipped: () => 'was not needed',
  failed: () => 'failed',
  unknown: () => 'nobody knows whether it happened',
  intended: (time) => (time === undefined ? 'under way' : `under way since ${time}`),
};

export const changeEn = {
  ...changeTalkEn,
  ...changeListsEn,
  ends: changeEndsEn,

  risk: (risk: Risk): string => `change risk: ${risk}`,
  titles: {
    preparing: (machine) => `Preparing a change to ${machine}`,
    proposed: (machine) => `Approve a change to ${machine}?`,
    approved: (machine) => `The change to ${machine} is approved and begins`,
    running: (machine) => `Changing ${machine}`,
    verifying: (machine) => `The change is made. Checking whether RDP to ${machine} works`,
    fixed: (machine) => `RDP to ${machine} answers again`,
    'not-fixed': (machine) => `Still not working: RDP to ${machine}`,
    uncertain: (machine) => `Uncertain: whether RDP to ${machine} works could not be proved`,
    undone: (machine) => `The change to ${machine} was taken back`,
    refused: (machine) => `This change to ${machine} cannot be proposed`,
    withdrawn: (machine) => `The request for ${machine} was taken back. Nothing was changed`,
    rejected: (machine) => `The change to ${machine} was rejected. Nothing was changed`,
    expired: (machine) => `Nobody decided in time. Nothing was changed on ${machine}`,
    void: (machine) => `The approval no longer counts. Nothing was changed on ${machine}`,
    failed: (machine) => `The change to ${machine} failed`,
    unknown: (machine) => `Unknown outcome: the bot lost contact while it changed ${machine}`,
  } satisfies Record<ChangeState, OfMachine>,
  undoTitles: {
    preparing: (change, machine) => `Preparing to take back ${change} on ${machine}`,
    proposed: (change, machine) => `Approve taking back ${change} on ${machine}?`,
    approved: (change, machine) => `Taking back ${change} on ${machine} is approved and begins`,
    running: (change, machine) => `Taking back ${change} on ${machine}`,
    verifying: (change, machine) => `${change} is taken back. Looking at ${machine} again`,
    fixed: (change, machine) => `${change} was taken back on ${machine}`,
    'not-fixed': (change, machine) => `${change} was taken back on ${machine}`,
    uncertain: (change, machine) => `${change} was taken back. How ${machine} is now could not be looked at`,
    undone: (change, machine) => `${change} was taken back on ${machine}`,
    refused: (change, machine) => `${change} cannot be taken back on ${machine}`,
    withdrawn: (change, machine) =>
      `The request to take back ${change} was dropped. ${machine} stays as it is`,
    rejected: (change, machine) => `Taking back ${change} was rejected. ${machine} stays as it is`,
    expired: (change, machine) => `Nobody decided in time. ${change} stays as it is on ${machine}`,
    void: (change, machine) =>
      `The approval to take back ${change} no longer counts. ${machine} stays as it is`,
    failed: (change, machine) => `Taking back ${change} on ${machine} failed`,
    unknown: (change, machine) =>
      `Unknown outcome: the bot lost contact while it took back ${change} on ${machine}`,
  } satisfies Record<ChangeState, OfUndo>,
  drifted: (machine: string): string => `It was fixed, and is no more: something puts it back on ${machine}`,
  notBegun: (machine: string): string => `It was approved and not begun in time. ${machine} stays as it is`,
  stopped: (machine: string): string => `The change to ${machine} was stopped on the way`,

  preparing: 'The bot reads what it would write, and whether somebody may approve it.',
  willHappen: (duration: string): string => `What will happen · about ${duration}`,
  part: (number: number, of: number, name: string): string => `${number} of ${of} · ${name}`,
  bundleStops:
    'One approval covers all of it. After each part the bot looks again, and leaves out the rest once nothing blocks RDP any more.',
  prove: 'check again whether RDP answers',
  ask: 'ask whether signing in works',
  rows: {
    after: 'After that',
    affected: 'Also behind it',
    people: 'People',
    snapshot: 'Snapshot',
    back: 'Way back',
    mind: 'Note',
    pipeline: 'Pipeline',
    asked: 'Asked by',
    approvers: 'Approvers',
    expires: 'Expires',
  },
  nothingNext: (machine: string): string =>
    `RDP to ${machine} is expected to work; nothing else that was seen blocks it`,
  next: (title: string): string => `This would block next: ${title}`,
  names: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`,
  oneAddress: (names: string, machine: string): string =>
    `${names} (the rule is for ${machine}’s address only)`,
  sentences: (said: readonly string[]): string => said.join(' '),
  noSession: 'no session is dropped',
  drops: (people: number | undefined): string =>
    people === undefined
      ? 'everybody who is signed in is cut off'
      : people === 0
        ? 'sessions are cut off, and nobody is signed in now'
        : people === 1
          ? 'one person is signed in and is cut off'
          : `${people} people are signed in and are cut off`,
  restarts: {
    none: 'no restart',
    recommended: 'a restart is recommended later',
    step: 'the machine restarts',
  },
  snapshotTaken: 'taken first; it stays until somebody deletes it',
  wayBack: (duration: string): string => `Undo is available for ${duration} afterwards.`,
  endsAfter: (duration: string): string => `After ${duration} it ends by itself.`,
  nothingBack: 'Nothing of it can be taken back.',
  drifts: 'A policy may put it back: the bot looks at it again after a day.',
  pipeline: (resource: string, by: string): string =>
    `${by} wrote ${resource} last and may take the change back`,
  program: (id: string): string => `a pipeline or program (…${id})`,
  ticket: (ticket: string): string => `ticket ${ticket}`,
  suchAs: (names: string | undefined): string =>
    names === undefined ? 'people whom the policy names' : `such as ${names}`,
  notYourself: 'who asks cannot approve',
  typesName: 'who approves types the machine’s name',
  script: 'The exact steps',
  hash: (hash: string): string => `Hash of what is approved: ${hash}`,
  handOver: {
    title: 'The same for the pipeline: Bicep and Terraform',
    why: 'Give this to whoever owns the pipeline, so that its next run does not take the change back.',
    name: { bicep: 'Bicep', terraform: 'Terraform' },
  },

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
  breakGlass: (reason: string): string => `alone, by the rule for emergencies: ${reason}`,
  under: (change: string): string => `covered by the approval of ${change}`,
  step,
  notMade: 'not made',
  percent: (done: number, of: number): string => `${done} of ${of} steps`,
  stopAsked: 'It stops after the step that is under way.',
  wasDone: 'What was done',
  proof: 'Before and after',
  headers: { label: 'What was looked at', before: 'before', after: 'after' },
  undoUntil: (time: string): string => `Undo available until ${time}`,
  /** Where the way back is open only for a part of that time, until then. */
  endsAt: (end: string, undo: string | undefined): string =>
    undo === undefined
      ? `Undo available until ${end}, when it ends by itself`
      : `Undo available until ${undo} · it ends by itself at ${end}`,
};
