import { expect, test } from '@jest/globals';
import { decode } from '../../../guest/decode.ts';
import { groups } from '../../../guest/facts/fact.ts';
import { facts } from '../../../guest/facts/index.ts';
import { factGroups } from '../../../simulator/guest/facts/index.ts';
import { probeAnswer } from '../../../simulator/guest/probe-answer.ts';
import { probeLine } from '../../../simulator/guest/probe-line.ts';
import { guestAnswer } from '../../diagnosis/healthy-guest.ts';
import { allCases } from '../../guest/cases.ts';
import { healthyView } from '../../guest/healthy-view.ts';

const cases = allCases().map(({ name, view }) => [name, view] as const);

const groupNames: readonly string[] = groups;

const known = new Map(Object.values(facts).map(({ key, group }) => [key, group as string]));

test.each(cases)('the bot can read every fact of %s', (name, view) => {
  const document = probeAnswer(view, { seconds: 80 });
  const decoded = decode({ output: probeLine(document), error: '' });
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  // What no Windows is without may be missing in a state that no Windows has.
  if (!name.startsWith('hostile-')) expect(decoded.value.malformed).toEqual([]);
  expect(Object.keys(document.f).filter((key) => !known.has(key))).toEqual([]);
  expect(Object.keys(document.e ?? {}).filter((key) => !known.has(key))).toEqual([]);
});

test('whatever the bot knows to read is told, by the same group', () => {
  const told = Object.entries(factGroups).flatMap(([group, readers]) =>
    Object.keys(readers).map((key): readonly [string, string] => [key, group]),
  );
  expect(told.sort()).toEqual([...known].sort());
});

/** What each machine has for itself: processes, certificates, versions, how busy it is and for how long. */
const ownNumbers = new Set(['ga', 'own', 'tpid', 'hs', 'rd', 'ssc', 'gs', 'ev', 'up', 'mem', 'top']);

test('a healthy machine of the practice world is one in which the checks find nothing', () => {
  const [, view = healthyView] = cases.find(([name]) => name === 'healthy-web-01') ?? [];
  const shared = (told: object) =>
    Object.fromEntries(Object.entries(told).filter(([key]) => !ownNumbers.has(key)));
  expect(shared(probeAnswer(view, { seconds: 80 }).f)).toEqual(shared(guestAnswer().f));
});

test('facts come in the order of their groups', () => {
  const told = Object.keys(probeAnswer(healthyView, { seconds: 80 }).f).map((key) => known.get(key) ?? '');
  expect(told).toEqual([...told].sort((a, b) => place(a) - place(b)));
});

const place = (group: string): number => groupNames.indexOf(group);

test('what is empty is left out', () => {
  const troubles = {};
  const { e, slow, cut, only } = probeAnswer({ ...healthyView, troubles }, { only: ['reg'], seconds: 80 });
  expect({ e, slow, cut, only }).toEqual({ e: undefined, slow: undefined, cut: undefined, only: ['reg'] });
});

test('some groups only, in the order of all', () => {
  const { f, only } = probeAnswer(healthyView, { only: ['res', 'fw', 'nothing'], seconds: 80 });
  expect(only).toEqual(['fw', 'res']);
  expect(new Set(Object.keys(f).map((key) => known.get(key)))).toEqual(new Set(['fw', 'res']));
});

test('what fails leaves its code and costs no other fact', () => {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions';
  const troubles = { 'Get-KeyValues': { fails: '80070005', about: key } };
  const { f, e } = probeAnswer({ ...healthyView, troubles }, { seconds: 80 });
  expect(e).toMatchObject({ os: '80070005' });
  expect(f).toHaveProperty('ts');
});

test('a group that hangs is named, with what it had until then', () => {
  const troubles = { 'Get-TcpConnectionCount': { hangsMs: 600_000 } };
  const { f, slow, ms } = probeAnswer({ ...healthyView, troubles }, { seconds: 20 });
  expect(slow).toEqual(['res']);
  expect(f).toHaveProperty('dsk');
  expect(f).not.toHaveProperty('tcpn');
  expect(ms).toBe(20_000);
});

test.each([
  ['a tool', { 'Invoke-Tool': { hangsMs: 600_000, about: 'qwinsta.exe' } }, { qw: '80131505' }],
  ['CIM', { 'Get-CimRows': { hangsMs: 600_000, about: 'Win32_ComputerSystem' } }, { dom: '80041069' }],
])('%s that hangs is given up before the deadline', (_, troubles, said) => {
  const { e, slow, ms } = probeAnswer({ ...healthyView, troubles }, { seconds: 80 });
  expect(e).toMatchObject(said);
  expect(slow).toBeUndefined();
  expect(ms).toBeGreaterThan(15_000);
});

test('it tells the time of the machine’s own clock', () => {
  const seconds = Date.UTC(2026, 10, 18, 9, 17, 3) / 1_000;
  const { t0, t1 } = probeAnswer({ ...healthyView, now: '2026-11-18T09:17:03.900Z' }, { seconds: 80 });
  expect([t0, t1]).toEqual([seconds, seconds]);
});
