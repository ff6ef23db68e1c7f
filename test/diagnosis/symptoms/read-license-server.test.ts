import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../diagnosis/question.ts';
import { readSymptom } from '../../../diagnosis/symptoms/read-symptom.ts';
import type { LicenseServerReading } from '../../../diagnosis/symptoms/symptom-reading.ts';
import { sessionHost, untoldGrace, untoldServers } from '../checks/licensed.ts';
import { type Changes, flow, inside, machine, missing } from '../healthy-case.ts';
import { diagnosed } from './diagnosed.ts';

function read(changes: Changes = {}, asked: Partial<Question> = {}): LicenseServerReading {
  const reading = readSymptom(diagnosed(changes, asked), { symptom: 'license-server' });
  if (reading?.symptom !== 'license-server') throw new Error('That is another symptom.');
  return reading;
}

/** `role fine: installed` for each part, as an English reader would see it. */
const partsOf = (changes: Changes) =>
  read(changes).parts.map(({ what, state, value }) => `${what} ${state}: ${value?.en ?? '-'}`);

const waysOf = (changes: Changes) => read(changes).waysOut.map(({ id, why }) => [id, why.en] as const);

const licensed = sessionHost(
  { m: 4 },
  { servers: 'lic-01', lsr: 'lic-01=O,O', dom: { j: 1, r: 3, dc: 0, sc: 1 } },
);

describe('how licensing stands', () => {
  test.each<[string, Changes, readonly string[]]>([
    [
      'without the role there is nothing to license',
      {},
      ['role fine: not installed: Windows asks nobody for a licence'],
    ],
    [
      'all set up, after the grace period',
      licensed,
      [
        'role fine: installed',
        'grace fine: over (120 days): licences have to come from a licence server',
        'mode fine: per user (4) · set on this machine',
        'server fine: lic-01 · set on this machine · TCP 135: answers · TCP 445: answers · TCP 49152–65535: not tried',
      ],
    ],
    [
      'never set up, after the grace period',
      sessionHost(),
      [
        'role warning: installed',
        'grace problem: over (120 days)',
        'mode problem: not set',
        'server problem: none is named',
      ],
    ],
    [
      'never set up, and the grace period runs',
      sessionHost({}, { grace: 90, ses: '5/1/7' }),
      [
        'role fine: installed',
        'grace fine: 90 days left',
        'mode warning: not set',
        'server warning: none is named',
      ],
    ],
    [
      'the grace period ends soon',
      sessionHost({}, { grace: 1, ses: '5/1/7' }),
      [
        'role fine: installed',
        'grace warning: 1 day left',
        'mode warning: not set',
        'server warning: none is named',
      ],
    ],
    [
      'policy decides, and one of two servers is gone',
      sessionHost(
        { m: 4, s: 'lic-09' },
        { pol: { lm: 2, ls: 'lic-01,lic-02' }, lsr: 'lic-01=T,10061 lic-02=O,T' },
      ),
      [
        'role fine: installed',
        'grace fine: over (120 days): licences have to come from a licence server',
        'mode fine: per device (2) · set by policy',
        'server warning: lic-01 · set by policy · TCP 135: no answer · TCP 445: refused · TCP 49152–65535: not tried',
        'server fine: lic-02 · set by policy · TCP 135: answers · TCP 445: no answer · TCP 49152–65535: not tried',
      ],
    ],
    [
      'Windows has not taken up the mode yet',
      sessionHost({ m: 4 }, { tss: { a: 1, m: 1, g: 0, ls: 'lic-01', lt: 2 }, lsr: 'lic-01=O,O' }),
      [
        'role fine: installed',
        'grace fine: over (120 days): licences have to come from a licence server',
        'mode problem: per user (4) · set on this machine · Windows still uses: per device (2)',
        'server fine: lic-01 · set on this machine · TCP 135: answers · TCP 445: answers · TCP 49152–65535: not tried',
      ],
    ],
    [
      'the servers are written in the wrong key',
      sessionHost({ m: 2, w: 'lic-01' }),
      [
        'role fine: installed',
        'grace fine: over (120 days): licences have to come from a licence server',
        'mode fine: per device (2) · set on this machine',
        'server problem: none is named',
        'wrong-key problem: lic-01',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(partsOf(changes)).toEqual(expected);
  });

  test('a grace period that Windows could not tell is not over', () => {
    const [, grace] = read(untoldGrace({ m: 2 })).parts;
    expect(grace).toEqual({
      what: 'grace',
      state: 'unknown',
      whyNot: [{ kind: 'unread', why: 'failed', code: '80041001' }],
    });
  });

  test('a mode that is not set is known to be not set, whatever is known of the grace period', () => {
    expect(partsOf(untoldGrace())[2]).toBe('mode warning: not set');
  });

  test('servers that the service could not tell are not said to be none', () => {
    const [, , , server] = read(untoldServers({ m: 2 })).parts;
    expect(server?.value?.en).toBe('none in the registry; the service did not tell');
  });

  test('a server whose reach is not known is not in trouble', () => {
    const changes = inside(
      { role: { sh: 1 }, lic: { m: 2 }, tss: { a: 1, m: 1, g: 0, ls: 'lic-01' } },
      { cut: ['lsr'] },
    );
    expect(read(changes).parts.find(({ what }) => what === 'server')).toMatchObject({
      state: 'unknown',
      whyNot: [{ kind: 'unread', why: 'cut' }],
    });
  });

  test('nobody looked inside: everything unknown, with the one reason', () => {
    const { parts } = read({ guest: missing({ reason: 'probe-not-allowed' }) });
    expect(parts.map(({ what, state }) => `${what} ${state}`)).toEqual([
      ...['role unknown', 'grace unknown', 'mode unknown', 'server unknown'],
    ]);
    for (const { whyNot } of parts)
      expect(whyNot).toEqual([{ kind: 'missing', reason: 'probe-not-allowed' }]);
  });
});

describe('the ways out, best first', () => {
  test.each<[string, Changes, readonly string[]]>([
    ['none without the role', {}, []],
    [
      'the server answers: it alone knows the rest',
      sessionHost({ m: 2 }, { servers: 'lic-01', lsr: 'lic-01=O,O', ses: '5/0/6' }),
      ['activate-license-server'],
    ],
    ['few people use it', licensed, ['activate-license-server', 'remove-session-host-role']],
    [
      'nobody seems to need the role',
      sessionHost(),
      ['remove-session-host-role', 'set-up-licensing', 'activate-license-server'],
    ],
    [
      'many people use it',
      sessionHost({}, { ses: '5/1/7' }),
      ['set-up-licensing', 'activate-license-server'],
    ],
    [
      'it belongs to a farm',
      sessionHost({ m: 2 }, { brk: { a: 1, l: 'rdcb-01' } }),
      ['set-up-licensing', 'activate-license-server'],
    ],
    ['not everything was seen', { guest: missing() }, ['set-up-licensing', 'activate-license-server']],
  ])('%s', (_, changes, expected) => {
    expect(waysOf(changes).map(([id]) => id)).toEqual(expected);
  });

  test.each([
    ['no mode', sessionHost({}, { servers: 'lic-01', lsr: 'lic-01=O,O', ses: '5/1/7' }), 'no mode is set'],
    ['no server', sessionHost({ m: 2 }), 'no licence server is named'],
    ['neither', sessionHost({}, { ses: '5/1/7' }), 'Neither a mode nor a licence server'],
    ['the wrong key', sessionHost({ m: 2, w: 'lic-01' }), 'where Windows does not look'],
    ['per user without a domain', sessionHost({ m: 4 }), 'Without a domain'],
    ['the same by policy', sessionHost({}, { pol: { lm: 4 } }), 'A policy sets the mode'],
    [
      'a server that is gone',
      sessionHost({ m: 2 }, { servers: 'lic-01', lsr: 'lic-01=11001,11001' }),
      'is not found',
    ],
    [
      'the same by policy',
      sessionHost({ m: 2 }, { pol: { ls: 'lic-01' }, lsr: 'lic-01=11001,11001' }),
      'A policy names it',
    ],
    [
      'a server that is silent',
      sessionHost({ m: 2 }, { servers: 'lic-01', lsr: 'lic-01=T,T' }),
      'does not answer',
    ],
  ])('configure says why: %s', (_, changes, why) => {
    const [way] = waysOf(changes);
    expect(way).toEqual(['set-up-licensing', expect.stringContaining(why)]);
  });

  test('a host of Azure Virtual Desktop keeps its role', () => {
    const avd = machine({ osName: 'Windows 11 Enterprise multi-session' });
    expect(waysOf({ ...avd, ...sessionHost() })).toEqual([]);
  });
});

describe('the way in at once', () => {
  test.each<[string, Partial<Question>, Changes, string, string]>([
    ['over the Internet', {}, {}, 'mstsc /v:20.89.20.11 /admin', 'own-pc'],
    ['with another port', { port: 3390 }, {}, 'mstsc /v:20.89.20.11:3390 /admin', 'own-pc'],
    ['not told', { wayIn: { kind: 'not-told' } }, {}, 'mstsc /v:20.89.20.11 /admin', 'own-pc'],
    [
      'not told, without a public address',
      { wayIn: { kind: 'not-told' } },
      { 'public-addresses': [] },
      'mstsc /v:10.1.1.4 /admin',
      'own-pc',
    ],
    [
      'over VPN',
      { wayIn: { kind: 'private', address: '10.8.0.5' } },
      {},
      'mstsc /v:10.1.1.4 /admin',
      'own-pc',
    ],
    ['by Bastion', { wayIn: { kind: 'bastion' } }, {}, 'mstsc /v:10.1.1.4 /admin', 'network'],
    [
      'by a jump host',
      { wayIn: { kind: 'jump-host', address: '10.0.2.4' } },
      {},
      'mstsc /v:10.1.1.4 /admin',
      'jump-host',
    ],
    ['the address is not known', {}, { 'public-addresses': missing() }, 'mstsc /v:web-01 /admin', 'own-pc'],
  ])('%s', (_, asked, changes, command, from) => {
    expect(read(changes, asked)).toMatchObject({ command, from });
  });

  test('says what stands before it too; licensing itself does not', () => {
    expect(read(sessionHost()).behind).toBeUndefined();
    const denied = { ...sessionHost(), ...flow('Deny', 'securityRules/deny-rdp') };
    expect(read(denied).behind?.en).toContain('web-01');
  });

  test('a name that a shell could misread is left out', () => {
    const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/サーバー(1)';
    expect(read({ 'public-addresses': missing() }, { vm }).command).toBe('mstsc /v:<server> /admin');
  });
});
