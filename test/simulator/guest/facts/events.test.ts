import { expect, test } from '@jest/globals';
import type { EventView } from '../../../../simulator/guest/windows-view.ts';
import { healthyView } from '../../../guest/healthy-view.ts';
import { told } from '../told.ts';

const before = (minutes: number) => new Date(Date.parse(healthyView.now) - minutes * 60_000).toISOString();

const event = (provider: string, id: number, minutes: number, ...data: string[]): EventView => ({
  provider,
  id,
  at: before(minutes),
  data,
});

const schannel = (id: number, minutes: number, ...data: string[]) => event('Schannel', id, minutes, ...data);
const manager = (id: number, ...data: string[]) =>
  event('Microsoft-Windows-TerminalServices-RemoteConnectionManager', id, 5, ...data);
const control = (id: number, ...data: string[]) => event('Service Control Manager', id, 5, ...data);

const inSystem = (...events: EventView[]) =>
  (told({ eventLogs: { ...healthyView.eventLogs, System: events } }).f['ev'] as { n: object }).n;

test('how often, and how long ago for the last time', () => {
  expect(inSystem(schannel(36874, 3), schannel(36874, 90), schannel(36888, 1439))).toEqual({
    sc36874: [2, 3],
    sc36888: [1, 1439],
  });
});

test('older ones, other identifiers and other providers are not told', () => {
  expect(inSystem(schannel(36874, 1441), schannel(1, 3), event('Other', 36874, 3))).toEqual({});
});

test('some are told for longer, and no more than 99 of them', () => {
  const power = Array.from({ length: 120 }, () => event('Microsoft-Windows-Kernel-Power', 41, 6 * 24 * 60));
  expect(inSystem(...power)).toEqual({ kp41: [99, 8640] });
});

test.each<[string, EventView, string | undefined]>([
  ['a code', manager(1057, '0x80090016'), 'rs1057.80090016'],
  ['a code as a number', manager(1058, '-2147024891'), 'rs1058.80070005'],
  ['Windows’ own words', manager(1058, 'Object already exists. '), 'rs1058.8009000f'],
  ['nothing that is known', manager(1057, 'Irgendetwas'), 'rs1057'],
  ['no word at all', manager(1057), 'rs1057'],
  ['a word that every object has', manager(1057, 'constructor'), 'rs1057'],
  ['a key that does not open', schannel(36870, 5, 'server', '0x8009030D', '10001'), 'sc36870.8009030d'],
  ['a connection of the machine itself', schannel(36870, 5, 'client', '0x8009030D'), undefined],
  ['another one', schannel(36871, 5, 'client', '10013'), 'sc36871.client'],
  [
    'a service by the name that people see',
    control(7031, 'TermService (DISPLAY)', '1'),
    'sm7031.TermService',
  ],
  ['a service after its time limit', control(7009, '30000', 'TermService (display)'), 'sm7009.TermService'],
  ['a service that is not installed', control(7000, 'My service'), 'sm7000.My_service'],
])('what it is about: %s', (_, one, key) => {
  expect(Object.keys(inSystem(one))).toEqual(key === undefined ? [] : [key]);
});

test.each([
  ['svchost.exe_TermService', ['ae1000.T']],
  ['LogonUI.exe', ['ae1000.logonui']],
  ['notepad.exe', []],
  ['constructor', []],
])('a program that fell over: %s', (name, keys) => {
  const eventLogs = { Application: [event('Application Error', 1000, 5, name)] };
  expect(Object.keys((told({ eventLogs }).f['ev'] as { n: object }).n)).toEqual(keys);
});

test('a log that is not there, and one that cannot be read', () => {
  const { f } = told({ troubles: { 'Get-LogEvents': { fails: '00000005', about: 'Security' } } });
  expect(f['ev']).toEqual({ n: {}, no: 'ra ro rc sb bc', un: { se: '00000005' } });
});

test('a machine on which everything falls over does not fill the answer', () => {
  const many = Array.from({ length: 60 }, (_, index) => control(7000, `service ${index}`));
  expect(Object.keys(inSystem(...many))).toHaveLength(24);
});
