import { expect, test } from '@jest/globals';
import type { Call, Message, State } from '../../../../simulator/room/browser/api.d.ts';
import { newVisit } from '../../../../simulator/room/browser/visit.js';

type Seen = Pick<State, 'world' | 'messages' | 'calls'>;

const message = (id: string, bot: boolean): Message => ({
  id,
  conversation: 'ops',
  from: { id: bot ? 'bot' : 'tanaka', name: 'name', bot },
  at: '2026-03-01T00:00:00.000Z',
  format: 'plain',
  mentionsBot: false,
  mentions: [],
  onlyForYou: false,
  cards: [],
  version: 1,
});

/** The world in short: what is broken on each machine, and how often the bot has spoken. */
const seen = (
  broken: Readonly<Record<string, readonly string[]>>,
  answers: number,
  surprise?: string,
): Seen => ({
  calls: [],
  messages: [
    ...(answers > 0 ? [message('question', false)] : []),
    ...Array.from({ length: answers }, (_, at) => message(`${at}`, true)),
  ],
  world: {
    pace: 0,
    machines: Object.entries(broken).map(([name, ways]) => ({
      id: name,
      name,
      group: 'rg-prod',
      location: 'japaneast',
      os: 'Windows' as const,
      address: '',
      broken: ways,
      possible: [],
    })),
    scenarios: [],
    groups: [],
    disturbances: [],
    disturbanceKinds: [],
    ...(surprise === undefined ? {} : { surprise: { machine: surprise } }),
  },
});

/** The same after the bot has sent this to Azure. */
const after = (before: Seen, call: Partial<Call>): Seen => ({
  ...before,
  calls: [
    {
      id: 'call',
      at: '2026-03-01T00:00:00.000Z',
      method: 'PUT',
      path: '/rule',
      operation: 'SecurityRules_CreateOrUpdate',
      status: 201,
      milliseconds: 1,
      does: 'change',
      ...call,
    },
  ],
});

const harnessLooks: Partial<Call> = {
  does: 'script',
  script: { program: 'harness', bytes: 1, mode: 'check' },
};

const off = { 'db-03': ['vm-deallocated'] };

test.each<[string, Seen[], object]>([
  ['a machine that was off before does not count', [seen(off, 0)], { broken: false, latest: undefined }],
  [
    'breaking one does',
    [seen(off, 0), seen({ ...off, 'web-01': ['nic-failed'] }, 0)],
    { broken: true, asked: false, latest: 'web-01' },
  ],
  [
    'a surprise counts as well',
    [seen(off, 0), seen(off, 0, 'web-02')],
    { broken: true, asked: false, latest: 'web-02' },
  ],
  [
    'an answer is the second step',
    [seen({}, 0), seen({ 'web-01': ['nic-failed'] }, 0), seen({ 'web-01': ['nic-failed'] }, 1)],
    { asked: true, approved: false, answered: true },
  ],
  [
    'who breaks another one has not asked about it yet',
    [seen({}, 2), seen({ 'web-01': ['nic-failed'] }, 2)],
    { asked: true, latest: 'web-01', answered: false },
  ],
  [
    'healing by hand is not the third step',
    [seen({ 'web-01': ['nic-failed'] }, 1), seen({ 'web-01': [] }, 1), seen({ 'web-01': [] }, 2)],
    { asked: true, approved: false },
  ],
  [
    'what the bot changes was approved',
    [seen({ 'web-01': ['nic-failed'] }, 1), after(seen({ 'web-01': [] }, 2), {})],
    { asked: true, approved: true },
  ],
  [
    'so was a script that applies something',
    [after(seen({}, 2), { does: 'script', script: { program: 'harness', bytes: 1, mode: 'apply' } })],
    { approved: true },
  ],
  ['one that only looks was not', [after(seen({}, 2), harnessLooks)], { approved: false }],
  ['what Azure refused changed nothing', [after(seen({}, 2), { status: 403 })], { approved: false }],
  [
    'a greeting is no answer',
    [{ ...seen({}, 0), messages: [message('greeting', true)] }],
    { broken: false, asked: false },
  ],
  [
    'who comes back finds the first steps done',
    [seen({}, 2)],
    { broken: true, asked: true, approved: false },
  ],
])('%s', (_, pictures, expected) => {
  const { visit, follow } = newVisit();
  for (const picture of pictures) follow(picture);
  expect(visit).toMatchObject(expected);
});
