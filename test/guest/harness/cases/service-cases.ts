import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { HarnessCase } from '../harness-case.ts';
import { at, dword, machine, services, stateOf, texts } from './machine.ts';

const repair: GuestStep = {
  do: 'service',
  name: 'TermService',
  start: 'demand',
  account: 'NT AUTHORITY\\NetworkService',
  type: 'share',
  dependsOn: ['RPCSS', 'TermDD'],
};

const run = (name: string): GuestStep => ({ do: 'service-state', name, state: 'running', seconds: 30 });
const stop = (name: string): GuestStep => ({ do: 'service-state', name, state: 'stopped', seconds: 30 });

const key = `${services}\\TermService`;
const broken = machine(
  [at(key, 'Start'), dword(4)],
  [at(key, 'Type'), dword(16)],
  [at(key, 'ObjectName'), { kind: 'String', data: 'LocalSystem' }],
  [stateOf('TermService'), 'Stopped'],
);
const wasText = 'start=disabled; account=LocalSystem; type=own; dependsOn=RPCSS';
const isText = 'start=demand; account=NT AUTHORITY\\NetworkService; type=share; dependsOn=RPCSS,TermDD';

const dependent = machine([at(`${services}\\UmRdpService`, 'DependOnService'), texts('TermService')]);

export const serviceCases: readonly HarnessCase[] = [
  {
    name: 'service: set up anew and started',
    view: broken,
    steps: [repair, run('TermService')],
    moves: [
      { run: 'check', says: `would-change | would ${wasText}, would stopped` },
      { run: 'apply', says: `changed applied | done ${wasText} > ${isText}, done stopped > running` },
      { run: 'check', says: `already applied | already ${isText}, already running` },
      { run: 'undo', says: `undone undone | undone ${wasText}, undone stopped` },
    ],
  },
  {
    name: 'service: only what the step says is set, and taken back',
    view: machine([at(key, 'Start'), dword(4)]),
    steps: [{ do: 'service', name: 'TermService', start: 'demand' }],
    moves: [
      { run: 'apply', says: 'changed applied | done start=disabled > start=demand' },
      { put: at(key, 'Type'), value: dword(16) },
      { run: 'undo', says: 'undone undone | undone start=disabled' },
    ],
  },
  {
    name: 'service: an account that nobody can give back',
    view: machine([at(key, 'ObjectName'), { kind: 'String', data: '.\\svc" & calc' }]),
    steps: [{ do: 'service', name: 'TermService', account: 'NT AUTHORITY\\NetworkService' }],
    moves: [
      {
        run: 'apply',
        says: 'changed applied | done account=.\\svc" & calc > account=NT AUTHORITY\\NetworkService',
      },
      {
        run: 'undo',
        says: 'partial open | failed account=.\\svc" & calc > account=NT AUTHORITY\\NetworkService | (cannot-be-set-back step 0)',
      },
    ],
  },
  {
    name: 'service: dependencies, of which there were none',
    view: machine([at(key, 'DependOnService'), undefined]),
    steps: [{ do: 'service', name: 'TermService', dependsOn: ['RPCSS'] }],
    moves: [
      { run: 'apply', says: 'changed applied | done dependsOn= > dependsOn=RPCSS' },
      { run: 'undo', says: 'undone undone | undone dependsOn=' },
    ],
  },
  {
    name: 'service: not there',
    view: machine(),
    steps: [{ do: 'service', name: 'NoSuch', start: 'demand' }],
    moves: [{ run: 'apply', says: 'failed open | failed null | (no-such-service step 0)' }],
  },
  {
    name: 'service-state: not there',
    view: machine(),
    steps: [run('NoSuch')],
    moves: [{ run: 'apply', says: 'failed open | failed null | (no-such-service step 0)' }],
  },
  {
    name: 'service-state: stopped, and started again by undo',
    view: machine(),
    steps: [stop('W32Time')],
    moves: [
      { run: 'apply', says: 'changed applied | done running > stopped' },
      { run: 'undo', says: 'undone undone | undone running' },
    ],
  },
  {
    name: 'service-state: others depend on it',
    view: dependent,
    steps: [stop('TermService')],
    moves: [{ run: 'apply', says: 'failed open | failed running | (others-depend-on-it step 0)' }],
  },
  {
    name: 'service-state: on its way already',
    view: machine([stateOf('SessionEnv'), 'StartPending']),
    steps: [run('SessionEnv')],
    moves: [
      { run: 'check', says: 'would-change | would starting' },
      { run: 'apply', says: 'changed applied | done starting > running' },
      { run: 'undo', says: 'undone undone | undone starting > running' },
    ],
  },
  {
    name: 'service-state: disabled, it does not start',
    view: machine([at(key, 'Start'), dword(4)], [stateOf('TermService'), 'Stopped']),
    steps: [run('TermService')],
    moves: [
      { run: 'apply', says: 'failed open | failed stopped | (00000422 step 0)' },
      { run: 'undo', says: 'undone undone | undone stopped' },
    ],
    back: true,
  },
  {
    name: 'rdp-restart: everybody is signed out, and what stopped with it runs again',
    view: dependent,
    steps: [{ do: 'rdp-restart' }],
    moves: [
      { run: 'check', says: 'would-change | would running' },
      { run: 'apply', says: 'changed applied dropped | done running' },
      { run: 'apply', says: 'changed applied dropped | done running' },
      { run: 'undo', says: 'undone undone dropped | undone running' },
    ],
  },
  {
    name: 'rdp-restart: again, when what it has read is set back',
    view: machine([at(`${services}\\UmRdpService`, 'Start'), dword(4)], [stateOf('UmRdpService'), 'Stopped']),
    steps: [
      {
        do: 'registry',
        key: `${services.replace('Services', 'Control')}\\Terminal Server\\WinStations\\RDP-Tcp`,
        name: 'PortNumber',
        set: { kind: 'DWord', data: 3390 },
      },
      { do: 'rdp-restart' },
    ],
    moves: [
      { run: 'apply', says: 'changed applied dropped | done 3389 > 3390, done running' },
      {
        run: 'undo',
        says: 'partial open | undone 3389, failed running | (00000005 step 1)',
        troubles: { 'Stop-OneService': { fails: '00000005' } },
      },
      { run: 'undo', says: 'undone undone dropped | undone 3389, undone running' },
    ],
  },
  {
    name: 'rdp-restart: it does not come up again',
    view: machine(),
    steps: [{ do: 'rdp-restart' }],
    moves: [
      {
        run: 'apply',
        says: 'partial open dropped | failed running > stopped | (0000041d step 0)',
        troubles: { 'Start-OneService': { fails: '0000041d' } },
      },
      { run: 'apply', says: 'changed applied dropped | done running' },
    ],
  },
];
