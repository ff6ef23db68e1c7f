import { describe, expect, test } from '@jest/globals';
import { type Case, conclude } from '../../../diagnosis/conclude.ts';
import { guest } from '../../../diagnosis/evidence/guest.ts';
import { redact } from '../../../diagnosis/redact.ts';
import { pseudonymsFor } from '../../../diagnosis/redaction/pseudonyms.ts';
import { redactGuest } from '../../../diagnosis/redaction/redact-guest.ts';
import { factOf } from '../../../guest/answer.ts';
import { type FactName, facts } from '../../../guest/facts/index.ts';
import { ask } from '../../support/looking.ts';
import { guestAnswer } from '../healthy-guest.ts';

const pseudonyms = pseudonymsFor('salt');

const told = guestAnswer({
  cn: 'WEB-01',
  dom: { j: 1, r: 3, n: 'corp.contoso.example', dc: 1355, sc: 0 },
  lic: { m: 4, s: 'lic-01.corp.contoso.example 10.1.2.7', w: 'lic-02' },
  pol: { ls: 'lic-01,lic-02', tn: 'ContosoRdp' },
  lsr: 'lic-01.corp.contoso.example=T,O 10.1.2.7=O,10061',
  brk: { a: 1, l: 'broker-01;broker-02' },
  brr: 'broker-01=T',
  tcp: { pn: 3389, ip: 'C:\\contoso\\kiosk.exe' },
  dll: 'C:\\contoso\\wrap.dll',
  own: '4000:contosod:ContosoAgent,1240:svchost:TermService',
  top: 'contosod:64 svchost:3',
  la: '10.1.1.4',
  rt: '10.1.1.1@7m10 10.9.9.9@8m20',
  prt: '10.7.0.0,255.255.0.0,10.1.1.9,1',
  pprx: '10.1.1.4/3389',
  nic: ['2/0/1/10.1.1.4,10.1.1.5/10.1.1.1/10.1.0.4,10.1.0.5/netvsc/000D3AABCDEF'],
  fwr: { a: 1, b: 1, o: 0, r: ['0B1 7 Contoso_block 10.8.0.0/16', '0A1 7 RemoteDesktop-UserMode-In-TCP *'] },
  rd: 'a1b2c3d4:150:31:1:1',
  hs: 'R2:3072:a1b2c3d4',
  mk: 'D:(A;;FA;;;S-1-5-21-1111111111-2222222222-3333333333-500)',
  ur: { a: 'b544,S-1-5-21-1111111111-2222222222-3333333333-1104', n: 'CONTOSO\\bob,Guest', d: '', w: 'e' },
  ev: {
    n: { 'sm7031.ContosoAgent': [3, 5], 'sm7036.TermService': [1, 5], 'rs1057.80090016': [1, 2] },
    no: 'sb',
  },
});

const redacted = redactGuest(told, pseudonyms);

test('nothing of somebody is left', () => {
  const text = JSON.stringify(redacted);
  for (const own of [
    /contoso/i,
    /web-01/i,
    /lic-0/,
    /broker-/,
    /10\.1\.|10\.[789]\./,
    /000D3A/i,
    /a1b2c3d4/,
    /1111111111/,
    /kiosk/,
  ])
    expect(text).not.toMatch(own);
});

describe('every fact', () => {
  test.each(Object.keys(facts) as FactName[])('%s is read as before', (name) => {
    expect(factOf(redacted, name).state).toBe(factOf(told, name).state);
  });
});

test('the same stays the same', () => {
  const { f } = redacted;
  const value = <Name extends FactName>(name: Name) => {
    const state = factOf(redacted, name);
    if (state.state !== 'value') throw new Error(`${name} is ${state.state}.`);
    return state.value;
  };
  expect(value('handshake')).toMatchObject({ thumbprint: value('remoteDesktopStore')[0]?.thumbprint });
  expect(value('licenseServerReach').map(({ name }) => name)).toEqual(value('licensingSettings').servers);
  expect(value('listenAddresses')).toEqual([value('adapters')[0]?.addresses[0]]);
  expect(f['cn']).toBe(pseudonyms.name('web-01'));
  expect(value('portOwners').flatMap(({ services }) => services)).toContain('TermService');
  expect(value('events').seen.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['TermService', '80090016']),
  );
  expect(value('firewallRules').examples.map(({ name }) => name)).toContain('RemoteDesktop-UserMode-In-TCP');
});

test.each([
  ['a healthy one', guestAnswer()],
  ['one of somebody', told],
])('%s is judged as before', (_, answer) => {
  const at = '2026-11-21T02:00:00.000Z';
  const source = { operation: 'VirtualMachines_RunCommand', resource: ask().vm };
  const seen = { question: ask(), startedAt: at, endedAt: at };
  const original = { ...seen, evidence: new Map([[guest.id, { value: answer, source, at }]]) };
  const outcomes = (made: Case) =>
    conclude(made).findings.map(({ check, outcome, certainty }) => ({ check, outcome, certainty }));
  expect(outcomes(redact(original, 'salt'))).toEqual(outcomes(original));
  expect(outcomes(original).filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(20);
});

test('what is healthy is judged as healthy', () => {
  const healthy = redactGuest(guestAnswer(), pseudonyms);
  expect(factOf(healthy, 'defaultRoutes')).toMatchObject({ value: [{ interface: 7, metric: 10 }] });
  expect(factOf(healthy, 'services')).toEqual(factOf(guestAnswer(), 'services'));
});
