import { beforeEach, describe, expect, test } from '@jest/globals';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword, string } from '../../../simulator/guest/product/values.ts';
import { removeKey, resetKey, resetValue, setValue } from '../../../simulator/guest/windows/registry.ts';
import { restartWindows } from '../../../simulator/guest/windows/restart.ts';
import { untouched } from '../../../simulator/guest/windows/windows.ts';
import { guestAnswer } from '../../diagnosis/healthy-guest.ts';
import { type Company, company } from './company.ts';

let at: Company;
beforeEach(() => {
  at = company();
});

/** Numbers that are a machine's own. */
const own = (facts: Readonly<Record<string, unknown>>) =>
  JSON.parse(
    JSON.stringify(facts)
      .replaceAll(/\d+:svchost/g, 'PID:svchost')
      .replaceAll(/[0-9a-f]{8}(?=[":])/g, 'THUMBPR')
      .replaceAll(/THUMBPR:\d+/g, 'THUMBPR:DAYS'),
  ) as Record<string, unknown>;

const itsOwn = ['ga', 'tpid', 'ev', 'up', 'mem', 'top', 'hs'];

test('a healthy web-01 tells what the checks take for healthy', () => {
  const [told, healthy] = [own(at.facts('web-01')), own(guestAnswer().f)];
  expect(Object.keys(told).sort()).toEqual(Object.keys(healthy).sort());
  for (const name of itsOwn) {
    delete told[name];
    delete healthy[name];
  }
  expect(told).toEqual(healthy);
  expect(at.facts('web-01')['hs']).toMatch(/^R2:3072:[0-9a-f]{8}$/);
});

test('what is seen survives JSON, and is the same each time', () => {
  expect(JSON.parse(JSON.stringify(at.view('app-02')))).toEqual(at.view('app-02'));
});

describe('the registry', () => {
  const path = keys.terminalServer;
  const valueNow = (name: string) => at.inside('web-01').registry[path]?.[name];

  test('has the product’s values, and what was written over them', () => {
    const windows = at.windows('web-01');
    expect(valueNow('fDenyTSConnections')).toEqual(dword(0));
    setValue(windows, path, 'fDenyTSConnections', dword(1));
    setValue(windows, path, 'TSEnabled', null);
    expect(valueNow('fDenyTSConnections')).toEqual(dword(1));
    expect(valueNow('TSEnabled')).toBeUndefined();
    resetValue(windows, path, 'fDenyTSConnections');
    resetValue(windows, path, 'TSEnabled');
    expect(windows).toEqual(untouched(windows));
    expect(valueNow('TSEnabled')).toEqual(dword(1));
  });

  test('a key goes with all below it, and comes back with what is written into it', () => {
    const windows = at.windows('web-01');
    removeKey(windows, keys.winStations);
    expect(at.inside('web-01').registry[keys.rdpTcp]).toBeUndefined();
    expect(at.facts('web-01')).toMatchObject({ own: '-' });
    setValue(windows, keys.rdpTcp, 'PortNumber', dword(3390));
    expect(at.inside('web-01').registry[keys.rdpTcp]).toEqual({ PortNumber: dword(3390) });
    resetKey(windows, keys.winStations);
    expect(windows).toEqual(untouched(windows));
  });

  test('what its owners made stays when it is reset', () => {
    const windows = at.windows('app-02');
    setValue(windows, keys.licensingCore, 'LicensingMode', dword(2));
    resetKey(windows, keys.licensingCore);
    expect(at.facts('app-02')).toMatchObject({ lic: { m: 4 } });
  });
});

describe('a start', () => {
  test('brings services back, ends what programs took and does what waited for it', () => {
    for (const scenario of ['termservice-stopped', 'memory-exhausted', 'ports-exhausted', 'restart-pending'])
      at.breakBy(scenario, 'web-01');
    at.breakBy('system-drive-full', 'web-01');
    const windows = at.windows('web-01');
    restartWindows(windows);
    const { disk, ...load } = windows.load;
    const { disk: diskBefore, ...before } = untouched(windows).load;
    expect(load).toEqual(before);
    expect(disk).toBeGreaterThan(diskBefore);
    expect({ ...windows, load: before }).toEqual({ ...untouched(windows), load: before });
  });

  test('is made as the boot configuration says', () => {
    const windows = at.windows('web-01');
    windows.boot.next = 'network';
    expect(at.facts('web-01')).not.toHaveProperty('safe');
    restartWindows(windows);
    expect(at.facts('web-01')).toMatchObject({ safe: 2 });
  });

  test('leaves settings alone', () => {
    at.breakBy('remote-desktop-off', 'web-01');
    restartWindows(at.windows('web-01'));
    expect(at.facts('web-01')).toMatchObject({ own: '-' });
  });
});

describe('the certificate that Windows makes itself', () => {
  test('is never about to expire, and another one after half a year', () => {
    const seen = new Set<unknown>();
    for (let day = 0; day < 400; day += 20) {
      at.time.clock.time += 20 * 24 * 3600_000;
      const [thumbprint, days] = String(at.facts('web-01')['rd']).split(':');
      seen.add(thumbprint);
      expect(Number(days)).toBeGreaterThanOrEqual(31);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  test('is made anew where somebody deleted it, unless the service that does so is off', () => {
    const windows = at.windows('web-01');
    windows.remoteDesktopCertificates = [];
    expect(at.facts('web-01')).toMatchObject({ hs: expect.stringMatching(/^R2:/) });
    setValue(windows, 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SessionEnv', 'Start', dword(4));
    expect(at.facts('web-01')).toMatchObject({ hs: 'F3', rd: '-' });
  });
});

describe('services', () => {
  test('a library that is gone keeps a service from starting', () => {
    at.windows('web-01').files['C:\\Windows\\System32\\termsrv.dll'] = null;
    expect(at.facts('web-01')).toMatchObject({ tpid: 0, own: '-' });
    expect(JSON.stringify(at.facts('web-01')['ev'])).toContain('sm7023.TermService');
  });

  test('those that need each other in a circle do not start, and nothing hangs', () => {
    const path = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService';
    setValue(at.windows('web-01'), path, 'DependOnService', { kind: 'MultiString', data: ['UmRdpService'] });
    expect(at.facts('web-01')).toMatchObject({ tpid: 0 });
  });

  test('an account of Windows’ own serves any service', () => {
    const path = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\TermService';
    setValue(at.windows('web-01'), path, 'ObjectName', string('LocalSystem'));
    expect(at.facts('web-01')['svc']).toContain('TermService=R3!');
  });
});

test('RDP bound to the second adapter listens on its address alone', () => {
  setValue(at.windows('sql-01'), keys.rdpTcp, 'LanAdapter', dword(2));
  expect(at.facts('sql-01')).toMatchObject({ la: '10.1.4.4' });
});
