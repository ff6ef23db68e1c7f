import { beforeEach, describe, expect, test } from '@jest/globals';
import { windowsScenarios } from '../../../simulator/scenarios/windows/index.ts';
import { type Company, company } from './company.ts';

let at: Company;
beforeEach(() => {
  at = company();
});

type Facts = Readonly<Record<string, unknown>>;

/** Keys of the events that are written, such as `rs1058.80070005`. */
const eventsIn = ({ ev }: Facts): readonly string[] =>
  Object.keys(Object(Reflect.get(Object(ev), 'n') ?? {}));

const nobody = { own: '-', la: '-', qw: '-', hs: { code: '0000274d' } };
const tls = (code: string) => ({ hs: `R2!${code}` });
const none = { hs: 'F3', gs: '0/0/0/0/-' };

/** What follows from each cause, on the machine that is named; none of it stands in the scenario. */
const consequences: Readonly<
  Record<string, { readonly on?: string; readonly facts?: Facts; readonly events?: readonly string[] }>
> = {
  'remote-desktop-off': { facts: nobody },
  'remote-desktop-kept-off': { facts: nobody },
  'remote-desktop-off-by-policy': { facts: nobody },
  'listener-disabled': { facts: nobody, events: ['rs1035'] },
  'logons-disabled': { events: ['rs1070'] },
  'termservice-stopped': { facts: { ...nobody, tpid: 0 } },
  'termservice-misconfigured': {
    facts: { ...nobody, tpid: 0 },
    events: ['sm7038.TermService', 'sm7000.TermService', 'sm7001.UmRdpService'],
  },
  'helper-service-stopped': { facts: { svc: expect.stringContaining('SessionEnv=S4d') } },
  'listens-on-another-port': {
    facts: { own: expect.stringContaining(':TermService'), fwr: { a: 0, b: 0, o: 0 } },
  },
  'port-taken-by-another': {
    facts: { own: expect.stringMatching(/^\d+:relayd:MonitoringRelay$/), qw: '-', hs: 'C' },
    events: ['rs1036'],
  },
  'port-range-excluded': { facts: { ...nobody, xr: '3380-3479' }, events: ['rs1036'] },
  'port-proxied': {
    facts: { own: expect.stringContaining(':iphlpsvc'), qw: '-', hs: 'C' },
    events: ['rs1036'],
  },
  'bound-to-one-adapter': { facts: nobody, events: ['rs1036'] },
  'nothing-listens': {
    facts: { ...nobody, svc: expect.stringContaining('TermService=R3d') },
    events: ['rs1035'],
  },
  'safe-mode': { facts: { ...nobody, safe: 2, svc: expect.stringContaining('TermService=S3d') } },
  'firewall-rule-missing': { facts: { fwc: '4/0/0' } },
  'firewall-rule-blocks': { facts: { fwc: '4/0/1' } },
  'firewall-policy-blocks': { facts: { fwr: expect.objectContaining({ b: 1 }) } },
  'firewall-shields-up': { facts: { fwc: '4/2/1' } },
  'firewall-service-stopped': { facts: { svc: expect.stringContaining('MpsSvc=S4d') } },
  'firewall-rule-of-another-profile': { facts: { fwc: '4/0/0' } },
  'firewall-rule-for-others': { facts: { fwc: '4/0/1' } },
  'foreign-firewall': { facts: { av: 'SepMasterService' } },
  'certificate-missing': { facts: none, events: ['rs1057.80070005', 'rs1051', 'sc36872'] },
  'certificate-expired': { facts: { rd: expect.stringContaining(':-12:31:') }, events: ['rs1058.80070005'] },
  'key-not-readable': { facts: { ...tls('8009030d'), mkf: '8:2400' }, events: ['sc36870.8009030d'] },
  'key-file-gone': { facts: { ...tls('8009030d'), mkf: '-' }, events: ['sc36870.8009030d'] },
  'key-file-damaged': { facts: { ...tls('8009030d'), mkf: '24:0' }, events: ['sc36870.8009030d'] },
  'machine-keys-access-changed': { facts: none, events: ['rs1058.8009000f', 'rs1051', 'sc36872'] },
  'bound-certificate-unfit': { facts: none, events: ['rs1054', 'sc36872'] },
  'certificate-store-renamed': { facts: none, events: ['rs1051', 'sc36872'] },
  'certificate-expires-soon': {
    facts: { hs: expect.stringMatching(/^R2:3072:/), gs: expect.stringMatching(/^3/) },
  },
  'tls12-off': { facts: tls('80090331'), events: ['sc36874'] },
  'every-tls-off': { facts: tls('80090331'), events: ['sc36871'] },
  'only-old-tls': { facts: tls('80090331'), events: ['sc36874'] },
  'no-usable-cipher': { facts: { ...tls('80090331'), cs: '2/0' }, events: ['sc36874'] },
  'fips-on': { facts: { hs: expect.stringMatching(/^R2:3072:/) }, events: ['sc36874'] },
  'weak-security-layer': { facts: { hs: 'F2' } },
  'no-domain-controller': {
    on: 'app-02',
    facts: { dom: expect.objectContaining({ r: 3, dc: 1355 }), fwc: '4/0/1' },
    events: ['nl5719', 'gp1129', 'ra50283'],
  },
  'domain-trust-broken': {
    on: 'app-02',
    facts: { dom: expect.objectContaining({ dc: 0, sc: 0 }) },
    events: ['nl3210', 'gp1053'],
  },
  'domain-credentials-disabled': { on: 'app-02' },
  'no-right-to-sign-in': { facts: { rdu: 0 } },
  'administrator-disabled': { facts: { adm: 'd' } },
  'ntlm-denied': {},
  'credssp-mismatch': {},
  'restricted-admin-off': {},
  'clock-wrong': { facts: { svc: expect.stringContaining('W32Time=S4d') } },
  'grace-period-over': {
    on: 'app-02',
    facts: { tss: expect.objectContaining({ g: 0, lt: 5 }) },
    events: ['ra1069', 'ra1128'],
  },
  'license-server-unreachable': {
    on: 'app-02',
    facts: { lsr: 'lic-old.corp.contoso.example=11001,11001' },
    events: ['ra50283'],
  },
  'per-user-without-domain': { facts: { tss: expect.objectContaining({ m: 1, lt: 4 }) } },
  'session-host-role-unused': { facts: { tss: expect.objectContaining({ g: 90 }) }, events: ['ra1068'] },
  'licensing-role-unused': { facts: { tss: expect.objectContaining({ g: 90 }) }, events: ['ra1068'] },
  'license-servers-in-wrong-key': {
    on: 'app-02',
    facts: { tss: expect.objectContaining({ ls: '' }) },
    events: ['ra1130'],
  },
  'grace-period-ends-soon': {
    on: 'app-02',
    facts: { tss: expect.objectContaining({ g: 10 }) },
    events: ['ra1068'],
  },
  'broker-down': {
    facts: { svc: expect.stringContaining('Tssdis=S2d') },
    events: ['sb2056', 'bc1296', 'sm7001.Tssdis'],
  },
  'broker-renamed': { facts: { cn: 'rdcb-new' }, events: ['sb2056', 'bc1296', 'nc6011'] },
  'redirected-by-broker': {
    on: 'app-02',
    facts: { brr: 'rdcb-01.corp.contoso.example=11001' },
    events: ['bc1296'],
  },
  'static-address': { facts: { ws: ['T', 'T'] } },
  'dhcp-off': { facts: { rt: '-', ws: ['T', 'T'] }, events: ['sm7001.NlaSvc'] },
  'no-default-gateway': { facts: { rt: '-', ws: ['T', 'T'] } },
  'adapter-disabled': { facts: { nic: [expect.stringMatching(/^0\/22\/1\/\/\//)], rt: '-', ws: ['T', 'T'] } },
  'ghost-adapters': { facts: { gh: 180 } },
  'old-network-driver': { on: 'dev-01', facts: { nv: '14393.594' } },
  'dns-servers-wrong': {
    on: 'app-02',
    facts: { dom: expect.objectContaining({ dc: 1355 }), lsr: 'lic-01.corp.contoso.example=11001,11001' },
    events: ['nl5719', 'gp1129', 'ra50283'],
  },
  'memory-exhausted': { facts: { mem: expect.stringMatching(/^90\/8191\//) }, events: ['rx2004'] },
  'processor-exhausted': { facts: { cpu: '99/2', top: expect.stringMatching(/^w3wp:\d\d /) } },
  'system-drive-full': { facts: { dsk: '32/129000' } },
  'ports-exhausted': { facts: { tcpn: 16_240 }, events: ['ip4231'] },
  'restart-pending': { facts: { pend: 6 } },
  'profile-broken': { events: ['up1511', 'up1515'] },
  'service-crashes': { facts: { tpid: expect.any(Number) }, events: ['sm7031.TermService', 'ae1000.T'] },
  'image-not-prepared': { on: 'dev-01', facts: nobody },
  'policy-keeps-changing': { facts: { gpo: 4, svc: expect.stringContaining('gpsvc=S4d') } },
  'under-attack': { events: ['se4625', 'rc140', 'rs1006'] },
};

test('every scenario inside Windows has its consequences', () => {
  expect(Object.keys(consequences)).toEqual(windowsScenarios.map(({ id }) => id));
});

describe('one cause', () => {
  test.each(Object.entries(consequences))('%s', (scenario, { on = 'web-01', facts = {}, events = [] }) => {
    const before = eventsIn(at.facts(on));
    at.breakBy(scenario, on);
    const told = at.facts(on);
    expect(told).toMatchObject(facts);
    const written = eventsIn(told).filter((event) => !before.includes(event));
    expect(written).toEqual(expect.arrayContaining([...events]));
    // Services that need the stopped one say so; nothing else may be written.
    const unexpected = written.filter((event) => !events.includes(event) && !event.startsWith('sm7001.'));
    expect(unexpected).toEqual([]);
  });
});

describe('several causes', () => {
  test.each<[string, readonly string[], string, Facts, readonly string[]]>([
    [
      'the key is gone and the folder closed: the keyset does not exist',
      ['machine-keys-access-changed', 'key-file-gone'],
      'web-01',
      none,
      ['rs1057.80090016'],
    ],
    [
      'who is switched off does not show a certificate',
      ['remote-desktop-off', 'key-not-readable'],
      'web-01',
      nobody,
      ['sc36870.8009030d'],
    ],
    [
      'without the service nobody tries the certificate',
      ['termservice-stopped', 'certificate-missing'],
      'web-01',
      nobody,
      [],
    ],
    [
      'no certificate comes before no protocol',
      ['certificate-missing', 'every-tls-off'],
      'web-01',
      { hs: 'F3' },
      ['rs1051'],
    ],
    [
      'policy wins over what the machine says',
      ['remote-desktop-off-by-policy', 'listens-on-another-port'],
      'web-01',
      { ...nobody, tss: expect.objectContaining({ a: 0, ap: 1 }) },
      [],
    ],
    [
      'a stopped service leaves its port to others',
      ['termservice-stopped', 'port-taken-by-another'],
      'web-01',
      { own: expect.stringContaining('relayd'), tpid: 0 },
      [],
    ],
    [
      'without DHCP a member finds no domain',
      ['dhcp-off'],
      'app-02',
      { dom: expect.objectContaining({ dc: 1355 }), fwc: '4/0/1' },
      ['nl5719', 'ra50283'],
    ],
    [
      'nobody attacks a listener that is not there',
      ['under-attack', 'remote-desktop-off'],
      'web-01',
      nobody,
      [],
    ],
  ])('%s', (_, scenarios, on, facts, events) => {
    for (const scenario of scenarios) at.breakBy(scenario, on);
    const told = at.facts(on);
    expect(told).toMatchObject(facts);
    expect(eventsIn(told)).toEqual(expect.arrayContaining([...events]));
  });

  test('an attack is not seen where nobody can connect', () => {
    at.breakBy('under-attack', 'web-01');
    at.breakBy('remote-desktop-off', 'web-01');
    expect(eventsIn(at.facts('web-01'))).toEqual([]);
  });
});
