import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { machine } from './machine.ts';
import { alreadySo, notDone, refused, thereAndBack } from './there-and-back.ts';

/** Entry and type, as Windows keeps them. */
const elements = {
  safeboot: '{fa926493-6f1c-4193-a414-58f0b2456d1e}/620757120',
  ems: '{fa926493-6f1c-4193-a414-58f0b2456d1e}/637534384',
  bootems: '{9dea862c-5cdd-4e70-acc1-f32b344d4795}/369098784',
} as const;

const boots = (name: keyof typeof elements, value: number | boolean) =>
  machine([['bootElements'], { [elements[name]]: value }]);

const boot = (name: keyof typeof elements, set: 'none' | 'on'): GuestStep => ({
  do: 'boot-value',
  name,
  set,
});

const bootCases: readonly HarnessCase[] = [
  ...(['minimal', 'network', 'dsrepair'] as const).map((was, at) =>
    thereAndBack({
      name: `boot-value: out of safe mode (${was})`,
      view: boots('safeboot', at),
      step: boot('safeboot', 'none'),
      was,
      is: 'null',
      boot: 2,
    }),
  ),
  ...(['ems', 'bootems'] as const).map((name) =>
    thereAndBack({
      name: `boot-value: ${name}, which was off by word`,
      view: boots(name, false),
      step: boot(name, 'on'),
      was: 'off',
      is: 'on',
      boot: 2,
    }),
  ),
  {
    name: 'boot-value: ems, of which nothing was said',
    view: boots('safeboot', 0),
    steps: [boot('ems', 'on')],
    moves: [
      { run: 'apply', says: 'changed applied boot 2 | done null > on' },
      { run: 'undo', says: 'undone undone boot 2 | undone null' },
    ],
    back: true,
  },
  alreadySo({
    name: 'boot-value: no safe mode',
    view: machine(),
    step: boot('safeboot', 'none'),
    is: 'null',
  }),
  notDone({
    name: 'boot-value: a mode that nobody knows',
    view: boots('safeboot', 7),
    step: boot('safeboot', 'none'),
    because: 'value-not-known',
  }),
  ...refused(boot('safeboot', 'none'), {
    'into safe mode': { set: 'minimal' },
    'into safe mode with network': { set: 'network' },
    'another value of the boot store': { name: 'testsigning', set: 'on' },
    'a word that is none': { name: 'ems', set: 'off' },
  }),
];

const role: GuestStep = { do: 'feature-remove', feature: 'RDS-RD-Server' };

const featureCases: readonly HarnessCase[] = [
  {
    name: 'feature-remove: gone with the next start, and not brought back',
    view: machine([['features'], { 'RDS-RD-Server': 'Installed' }]),
    steps: [role],
    moves: [
      { run: 'check', says: 'would-change boot 2 | would installed' },
      { run: 'apply', says: 'changed applied boot 2 | done installed > null' },
      { run: 'apply', says: 'changed applied boot 2 | done installed > null' },
      { run: 'undo', says: 'partial undone | cannot installed' },
    ],
  },
  alreadySo({ name: 'feature-remove: it is not there', view: machine(), step: role, is: 'null' }),
  alreadySo({
    name: 'feature-remove: it waits for the restart',
    view: machine([['features'], { 'RDS-RD-Server': 'UninstallPending' }]),
    step: role,
    is: 'null',
  }),
  ...refused(role, { 'another role': { feature: 'AD-Domain-Services' }, 'all of them': { feature: '*' } }),
];

/** In another language, with people whose names look like numbers. */
const table = [
  ' SITZUNGSNAME      BENUTZERNAME             ID  STATUS  TYP         GER\u00c4T',
  '>services                                    0  Getr.',
  ' rdp-tcp#0         alice 7                   2  Aktiv',
  '                   bob 5                     3  Getr.',
  ' rdp-tcp#1         4                        12  Aktiv',
  ' rdp-tcp                                 65536  Abh\u00f6ren',
  '',
].join('\r\n');

const signedIn = machine([['tools', 'qwinsta.exe', 'output'], table]);
const logoff = (id: number): GuestStep => ({ do: 'session-logoff', id });

const sessionCases: readonly HarnessCase[] = [
  ...(
    [
      [2, 'active'],
      [3, 'inactive'],
      [12, 'active'],
    ] as const
  ).map(
    ([id, was]): HarnessCase => ({
      name: `session-logoff: ${id}, which is ${was}`,
      view: signedIn,
      steps: [logoff(id)],
      moves: [
        { run: 'check', says: `would-change | would ${was}` },
        { run: 'apply', says: `changed applied dropped | done ${was} > null` },
        { run: 'apply', says: `changed applied dropped | done ${was} > null` },
        { run: 'undo', says: `partial undone | cannot ${was}` },
      ],
    }),
  ),
  ...[4, 5, 7].map((id) =>
    alreadySo({
      name: `session-logoff: ${id}, which is part of a name`,
      view: signedIn,
      step: logoff(id),
      is: 'null',
    }),
  ),
  notDone({
    name: 'session-logoff: nobody says who is signed in',
    view: machine([['tools', 'qwinsta.exe'], { exitCode: 1, output: '' }]),
    step: logoff(2),
    because: 'sessions-not-seen',
  }),
  {
    name: 'session-logoff: it does not go',
    view: signedIn,
    steps: [logoff(2)],
    moves: [
      {
        run: 'apply',
        says: 'failed open | failed active | (00000005 step 0)',
        troubles: { 'Close-Session': { fails: '00000005' } },
      },
    ],
  },
  ...refused(logoff(2), {
    'that of the services': { id: 0 },
    'that of the listener': { id: 65_536 },
    'a name': { id: 'console' },
  }),
];

const sync: GuestStep = { do: 'clock-sync' };

const clockCases: readonly HarnessCase[] = [
  {
    name: 'clock-sync: once, however often it is asked for',
    view: machine([['syncs'], 0]),
    steps: [sync],
    moves: [
      { run: 'check', says: 'would-change | would null' },
      { run: 'apply', says: 'changed applied | done null > synced' },
      { run: 'apply', says: 'changed applied | done null > synced' },
      { put: ['syncs'], value: 1 },
      { run: 'undo', says: 'partial undone | cannot null' },
    ],
  },
  {
    name: 'clock-sync: nobody has the time',
    view: machine(),
    steps: [sync],
    moves: [
      {
        run: 'apply',
        says: 'failed open | failed null | (800705b4 step 0)',
        troubles: { 'Sync-Clock': { fails: '800705b4' } },
      },
      { run: 'apply', says: 'changed applied | done null > synced' },
    ],
  },
  ...refused(sync, { 'another source': { source: 'time.example.com' } }),
];

export const machineCases: readonly HarnessCase[] = [
  ...bootCases,
  ...featureCases,
  ...sessionCases,
  ...clockCases,
];
