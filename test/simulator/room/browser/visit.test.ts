import { expect, test } from '@jest/globals';
import type { Message, State } from '../../../../simulator/room/browser/api.d.ts';
import { newVisit } from '../../../../simulator/room/browser/visit.js';

type Seen = Pick<State, 'world' | 'messages'>;

const message = (id: string, bot: boolean): Message => ({
  id,
  conversation: 'ops',
  from: { id: bot ? 'bot' : 'tanaka', name: 'name', bot },
  at: '2026-03-01T00:00:00.000Z',
  format: 'plain',
  mentionsBot: false,
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
    { asked: true, healed: false, answered: true },
  ],
  [
    'who breaks another one has not asked about it yet',
    [seen({}, 2), seen({ 'web-01': ['nic-failed'] }, 2)],
    { asked: true, latest: 'web-01', answered: false },
  ],
  [
    'healing alone is not the third step',
    [seen({ 'web-01': ['nic-failed'] }, 1), seen({ 'web-01': [] }, 1)],
    { asked: true, healed: false },
  ],
  [
    'healing and asking again is',
    [seen({ 'web-01': ['nic-failed'] }, 1), seen({ 'web-01': [] }, 1), seen({ 'web-01': [] }, 2)],
    { asked: true, healed: true },
  ],
  [
    'a greeting is no answer',
    [{ ...seen({}, 0), messages: [message('greeting', true)] }],
    { broken: false, asked: false },
  ],
  ['who comes back finds the first steps done', [seen({}, 2)], { broken: true, asked: true, healed: false }],
])('%s', (_, pictures, expected) => {
  const { visit, follow } = newVisit();
  for (const picture of pictures) follow(picture);
  expect(visit).toMatchObject(expected);
});
