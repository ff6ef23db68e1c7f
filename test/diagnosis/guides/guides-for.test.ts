import { describe, expect, test } from '@jest/globals';
import type { About } from '../../../diagnosis/about.ts';
import { conclude } from '../../../diagnosis/conclude.ts';
import { guidesFor } from '../../../diagnosis/guides/guides-for.ts';
import { guides } from '../../../diagnosis/guides/index.ts';
import type { Question } from '../../../diagnosis/question.ts';
import { sessionHost } from '../checks/licensed.ts';
import {
  type Changes,
  evidenceOf,
  flow,
  healthy,
  ids,
  inside,
  machine,
  missing,
  nic,
  question,
  rule,
  rulesFirst,
} from '../healthy-case.ts';
import type { FactChanges } from '../healthy-guest.ts';

const at = '2026-11-21T02:14:07.000Z';

const idsFor = ({ but, about = {}, asked }: Pick<Case, 'but' | 'about' | 'asked'>) => {
  const evidence = evidenceOf(but);
  const diagnosis = conclude({ question: { ...question, ...asked }, startedAt: at, endedAt: at, evidence });
  return guidesFor(diagnosis, about).map(({ id }) => id);
};

const { agent: _, ...withoutAgent } = healthy['virtual-machine'];
const silent: Changes = { 'virtual-machine': withoutAgent, guest: missing({ reason: 'agent-not-ready' }) };
const unasked: Changes = { guest: missing({ reason: 'probe-not-asked' }) };
const denied: Changes = { ...rulesFirst(rule('deny-rdp')), ...flow('Deny', 'securityRules/deny-rdp') };
const bootDiagnostics = { enabled: false, managed: false };
const off = (more: FactChanges = {}): Changes =>
  inside({ ts: { dn: 1, te: 1 }, la: '-', tpid: undefined, own: undefined, hs: 'X:10061', ...more });
const controller = { dom: { j: 1, r: 5, n: 'corp.example', dc: 0 }, adm: 'dc' };
const member = { j: 1, r: 3, n: 'corp.example', dc: 0, sc: 0 };
const onPc = ['check-client-software', 'correct-client-port', 'ask-network-team'];
const failedEntra = machine({
  extensions: [{ name: 'AADLoginForWindows', type: 'AADLoginForWindows', provisioningState: 'Failed' }],
});

type Case = {
  readonly when: string;
  readonly but?: Changes;
  readonly about?: About;
  readonly asked?: Partial<Question>;
  readonly offers: readonly string[];
};

const cases: readonly Case[] = [
  { when: 'nothing was found', offers: [...onPc, 'connect-by-address'] },
  { when: 'nothing was found, and nobody looked inside', but: unasked, offers: [...onPc, 'reset-rdp'] },
  {
    when: 'a name is not found',
    about: { symptom: 'cannot-connect', message: 'name-not-found' },
    offers: ['connect-by-address', ...onPc],
  },
  {
    when: 'it works from elsewhere',
    about: { symptom: 'cannot-connect', message: 'works-elsewhere' },
    offers: ['ask-network-team', 'check-client-software', 'correct-client-port', 'connect-by-address'],
  },
  { when: 'Azure denies it', but: denied, offers: [] },
  { when: 'the person comes by Bastion', asked: { wayIn: { kind: 'bastion' } }, offers: [] },
  { when: 'the agent is silent', but: silent, offers: ['use-serial-console', ...onPc] },
  {
    when: 'the agent is silent, and it is about certificates',
    but: silent,
    about: { symptom: 'internal-error' },
    offers: ['use-serial-console', 'repair-vm-agent', 'renew-certificate-by-mmc', 'repair-offline'],
  },
  {
    when: 'the agent is silent, and Azure denies it as well',
    but: { ...silent, ...denied },
    offers: ['use-serial-console', 'repair-vm-agent', 'repair-offline'],
  },
  {
    when: 'the agent is silent on a client edition',
    but: { ...silent, 'virtual-machine': { ...withoutAgent, osName: 'Windows 11 Pro' } },
    about: { symptom: 'internal-error' },
    offers: ['repair-vm-agent', 'renew-certificate-by-mmc', 'repair-offline'],
  },
  {
    when: 'the agent is silent and there are no boot diagnostics',
    but: { ...silent, ...denied, 'virtual-machine': { ...withoutAgent, bootDiagnostics } },
    offers: ['repair-vm-agent', 'repair-offline'],
  },
  { when: 'the machine is off', but: machine({ power: 'PowerState/deallocated' }), offers: [] },
  {
    when: 'Windows does not start',
    but: { 'serial-log': { tail: '', says: ['bugcheck'] }, ...silent },
    offers: ['read-boot-screen', 'use-serial-console', 'repair-offline'],
  },
  {
    when: 'Windows does not start on an instance of a scale set',
    but: {
      'serial-log': { tail: '', says: ['bugcheck'] },
      ...silent,
      'virtual-machine': { ...withoutAgent, scaleSet: `${ids.vm}-set` },
    },
    offers: ['read-boot-screen', 'use-serial-console'],
  },
  { when: 'Remote Desktop is off', but: off(), offers: ['reset-rdp'] },
  { when: 'Remote Desktop is off on a domain controller', but: off(controller), offers: [] },
  {
    when: 'RDP listens elsewhere',
    but: inside({ tcp: { pn: 3390, ew: 1 } }),
    offers: ['correct-client-port'],
  },
  { when: 'the administrator is disabled', but: inside({ adm: 'd' }), offers: ['reset-administrator'] },
  {
    when: 'nobody may sign in',
    but: inside({ ur: { a: 'b544,b555', d: 'e', n: '', w: 'e' } }),
    offers: ['allow-to-sign-in'],
  },
  {
    when: 'the trust is broken',
    but: inside({ dom: member, ev: { n: { nl3210: [2, 8] } } }),
    offers: ['repair-domain-trust'],
  },
  {
    when: 'it asks the wrong name servers',
    but: inside({ dom: { ...member, sc: undefined, dc: 1355 } }),
    offers: ['resolve-names'],
  },
  {
    when: 'it finds no domain controller',
    but: inside({
      dom: { ...member, sc: undefined, dc: 1722 },
      nic: ['2/0/1/10.1.1.4/10.1.1.1/10.0.2.5/netvsc/000D0A010104'],
    }),
    offers: ['resolve-names', 'reach-domain-controller'],
  },
  {
    when: 'the listener is gone',
    but: inside({ tcp: undefined, lsn: '-', own: '-', hs: undefined }, { e: { hs: '0000274d' } }),
    offers: ['restore-listener'],
  },
  { when: 'many adapters are gone', but: inside({ gh: 640 }), offers: [...onPc, 'clear-ghost-adapters'] },
  {
    when: 'nothing leads to it from the Internet',
    but: nic({}, { publicAddress: undefined }),
    offers: ['open-way-in'],
  },
  {
    when: 'nothing stands in front of its public address',
    but: {
      'effective-security-rules': [],
      'virtual-network': {
        ...healthy['virtual-network'],
        subnets: healthy['virtual-network'].subnets.map(({ networkSecurityGroup: _, ...subnet }) => subnet),
      },
    },
    offers: ['put-rules-in-front'],
  },
  {
    when: 'the client cannot speak as the machine does',
    about: { symptom: 'internal-error', message: 'security-not-agreed' },
    offers: ['update-old-client'],
  },
  {
    when: 'the machine can only speak as nobody does any more',
    but: inside({ tls: '------00--' }),
    about: { symptom: 'internal-error', message: 'security-not-agreed' },
    offers: [],
  },
  {
    when: 'it has no time',
    but: inside({ cpu: '99/2', top: 'w3wp:96' }),
    offers: ['relieve-machine'],
  },
  { when: 'the Entra extension failed', but: failedEntra, offers: ['sign-in-with-entra'] },
  {
    when: 'the directory refused',
    about: { message: 'entra-no-role' },
    offers: ['sign-in-with-entra', ...onPc],
  },
  {
    when: 'the grace period is over',
    but: sessionHost(),
    about: { symptom: 'license-server' },
    offers: ['set-up-licensing', 'activate-license-server', 'remove-session-host-role'],
  },
  {
    when: 'the grace period is over, and many people work there',
    but: sessionHost({}, { ses: '9/3/14' }),
    about: { symptom: 'license-server' },
    offers: ['set-up-licensing', 'activate-license-server'],
  },
  { when: 'it is no session host', about: { symptom: 'license-server' }, offers: [] },
  {
    when: 'nobody looked whether it is a session host',
    but: unasked,
    about: { symptom: 'license-server' },
    offers: ['set-up-licensing', 'activate-license-server'],
  },
  {
    when: 'the broker does not run',
    but: inside({ role: { cb: 1 }, ev: { n: { sb2056: [7, 12] } } }),
    about: { symptom: 'event-ids', event: 2056 },
    offers: ['mend-broker'],
  },
  {
    when: 'event 2056 on a machine without a broker',
    about: { symptom: 'event-ids', event: 2056 },
    offers: [],
  },
  {
    when: 'event 1296, and nobody looked inside',
    but: unasked,
    about: { symptom: 'event-ids', event: 1296 },
    offers: ['mend-broker'],
  },
  { when: 'it is Linux', but: machine({ osType: 'Linux' }), offers: [] },
  {
    when: 'it belongs to Azure Virtual Desktop',
    but: machine({ osName: 'Windows 11 Enterprise multi-session' }),
    offers: [],
  },
];

describe('guides for a diagnosis', () => {
  test.each(cases)('$when', (one) => {
    expect(idsFor(one)).toEqual(one.offers);
  });
});

/** Their conversations know what a diagnosis of one machine does not. */
const startedElsewhere = ['install-network-watcher-agent', 'route-second-nic', 'try-test-machine'];

test('every guide is offered by one of these cases, or by a conversation', () => {
  const offered = new Set(cases.flatMap(({ offers }) => offers));
  const never = guides.map(({ id }) => id).filter((id) => !offered.has(id));
  expect(never.sort()).toEqual(startedElsewhere);
  const withoutFit = guides.filter(({ fits }) => fits === undefined).map(({ id }) => id);
  expect(withoutFit.sort()).toEqual(startedElsewhere);
});
