import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../diagnosis/checks/index.ts';
import { internalErrorSuspects } from '../../../diagnosis/symptoms/read-internal-error.ts';
import { readSymptom } from '../../../diagnosis/symptoms/read-symptom.ts';
import type { InternalErrorReading, Suspect } from '../../../diagnosis/symptoms/symptom-reading.ts';
import { type Changes, flow, healthy, inside, machine, missing, rule, rulesFirst } from '../healthy-case.ts';
import { diagnosed } from './diagnosed.ts';

function read(changes: Changes = {}): InternalErrorReading {
  const reading = readSymptom(diagnosed(changes), { symptom: 'internal-error' });
  if (reading?.symptom !== 'internal-error') throw new Error('That is another symptom.');
  return reading;
}

const suspect = (what: Suspect, changes: Changes = {}) =>
  read(changes).suspects.find((one) => one.what === what);

const order: readonly Suspect[] = [
  ...(['exposure', 'attack', 'port-owner', 'self-test', 'certificate', 'key', 'machine-keys'] as const),
  ...(['tls', 'nla'] as const),
];

test('a machine with which all is well: every suspect in the order of the article, each fine and with what was seen', () => {
  const { suspects, closed } = read();
  expect(suspects.map(({ what }) => what)).toEqual(order);
  expect(suspects.filter(({ state, value }) => state !== 'fine' || !value?.en || !value.ja)).toEqual([]);
  expect(closed).toBeUndefined();
});

const openToAll = rulesFirst(rule('allow-all', { access: 'Allow', priority: 200 }));

describe('what is wrong', () => {
  test.each<[string, Suspect, Changes, 'problem' | 'warning', string]>([
    [
      'a rule lets everybody in',
      'exposure',
      { ...openToAll, ...flow('Allow') },
      'warning',
      'allow-all · NSG nsg-web',
    ],
    [
      'sign-ins fail without end',
      'attack',
      inside({ ev: { n: { se4625: [99, 0], rs1006: [3, 1] } } }),
      'problem',
      '99 or more',
    ],
    [
      'another program holds the port',
      'port-owner',
      inside({ own: '900:nginx:-', hs: 'C' }),
      'problem',
      'nginx · - · PID 900',
    ],
    [
      'the service does not run',
      'port-owner',
      inside({ own: '-', tpid: 0, svc: stopped() }),
      'problem',
      'nobody',
    ],
    [
      'nothing listens',
      'self-test',
      inside({ own: '-', hs: undefined }, { e: { hs: '0000274d' } }),
      'problem',
      'nothing listens',
    ],
    ['the handshake breaks off', 'self-test', inside({ hs: 'C' }), 'problem', 'closed at once'],
    [
      'the certificate has expired',
      'certificate',
      inside({ rd: 'a1b2c3d4:-3:31:1:1', hs: 'C' }),
      'problem',
      'expired 3 days ago',
    ],
    [
      'the key may not be read',
      'key',
      inside({ rd: 'a1b2c3d4:150:13:1:1', mkf: '8:2400', hs: 'C' }),
      'problem',
      'NETWORK SERVICE may not read',
    ],
    [
      'the key folder was changed',
      'machine-keys',
      inside({ mk: 'D:(A;;FA;;;BA)' }),
      'warning',
      'D:(A;;FA;;;BA)',
    ],
    ['the key folder is gone', 'machine-keys', inside({ mk: '-' }), 'warning', 'the folder is missing'],
    ['TLS 1.2 is off', 'tls', inside({ tls: '------00--', hs: 'C' }), 'problem', 'TLS 1.2 off'],
    ['no NLA is required', 'nla', inside({ tcp: tcp({ ua: 0 }) }), 'warning', 'not required: whoever'],
    ['policy requires no NLA', 'nla', inside({ pol: { ua: 0 } }), 'warning', 'not required, by policy'],
  ])('%s', (_, what, changes, state, value) => {
    const found = suspect(what, changes);
    expect(found?.state).toBe(state);
    expect(found?.value?.en).toContain(value);
    expect(found?.value?.ja).toBeTruthy();
  });

  test('is said by its finding, in both languages', () => {
    expect(suspect('certificate', inside({ rd: '-', hs: 'F3' }))?.finding).toEqual({
      en: 'RDP on web-01 has no certificate',
      ja: 'web-01 の RDP に使える証明書がありません',
    });
  });

  test('there is no key to speak of without a certificate', () => {
    expect(suspect('key', inside({ rd: '-', mkf: '-', hs: 'F3' }))).toBeUndefined();
  });
});

describe('what is not known', () => {
  test('is unknown with the reason for each suspect, where nobody looked inside', () => {
    const { suspects, closed } = read({ guest: missing({ reason: 'probe-not-allowed' }) });
    const unknown = suspects.filter(({ state }) => state === 'unknown');
    expect(unknown.map(({ what }) => what)).toEqual(order.slice(1));
    for (const { whyNot } of unknown)
      expect(whyNot).toEqual([{ kind: 'missing', reason: 'probe-not-allowed' }]);
    // Somebody else may look: the machine itself is open.
    expect(closed).toBeUndefined();
  });

  test.each([
    ['certificate', { rd: '00000005' }],
    ['machine-keys', { mk: '00000005' }],
    ['tls', { tls: '00000005' }],
    ['port-owner', { own: '00000005' }],
    ['attack', { ev: '00000005' }],
  ] as const)('%s, where Windows could not tell', (what, e) => {
    const [key = ''] = Object.keys(e);
    const found = suspect(what, inside({ [key]: undefined }, { e }));
    expect(found?.state).toBe('unknown');
    expect(found?.whyNot).toEqual([{ kind: 'unread', why: 'failed', code: '00000005' }]);
  });

  test('the rules of the network, with the evidence that was missing first', () => {
    const { suspects } = read({ 'effective-security-rules': missing({ reason: 'forbidden' }) });
    expect(suspects[0]).toEqual({
      what: 'exposure',
      state: 'unknown',
      whyNot: [{ kind: 'missing', reason: 'forbidden' }],
    });
  });
});

describe('where nothing can be run inside', () => {
  const console = machine({ bootDiagnostics: { enabled: true, managed: true } });

  test.each([
    ['agent-not-ready', console, ['serial-console', 'offline-repair']],
    ['agent-not-ready', machine({ bootDiagnostics: { enabled: false, managed: true } }), ['offline-repair']],
    ['vm-not-running', machine({ power: 'PowerState/deallocated' }), ['offline-repair']],
    ['extensions-not-allowed', console, ['serial-console', 'offline-repair']],
    ['no-answer-from-guest', console, ['serial-console', 'offline-repair']],
  ] as const)('%s: the road that is left', (reason, changes, roads) => {
    expect(read({ ...changes, guest: missing({ reason }) }).closed).toEqual({ reason, roads });
  });

  test.each(['probe-not-asked', 'probe-names-nobody', 'forbidden', 'guest-busy'] as const)(
    '%s is no reason to repair it from elsewhere',
    (reason) => {
      expect(read({ guest: missing({ reason }) }).closed).toBeUndefined();
    },
  );
});

test('a Linux has nothing of the kind', () => {
  expect(readSymptom(diagnosed(machine({ osType: 'Linux' })), { symptom: 'internal-error' })).toBeUndefined();
});

test('every suspect names checks that exist', () => {
  const known = checks.map(({ id }) => id);
  const named = internalErrorSuspects.flatMap(([, ids]) => ids);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
});

function tcp(more: Readonly<Record<string, number>>) {
  return { ...(healthy.guest.f['tcp'] as Readonly<Record<string, number>>), ...more };
}

function stopped(): string {
  return String(healthy.guest.f['svc']).replace('TermService=R3d', 'TermService=S3d');
}
