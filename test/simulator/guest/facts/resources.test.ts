import { expect, test } from '@jest/globals';
import { dword, services, told, withCim, withKeys } from '../told.ts';

test('what a healthy machine has left', () => {
  expect(told().f).toMatchObject({
    up: 4320,
    mem: '5200/8191/6100/9471',
    cpu: '4/2',
    top: 'MsMpEng:1 svchost:1',
    dsk: '104000/129000',
    tcpn: 38,
  });
});

test('processors share the load', () => {
  const rows = [
    { LoadPercentage: 90, NumberOfLogicalProcessors: 4 },
    { LoadPercentage: 95, NumberOfLogicalProcessors: 4 },
  ];
  expect(told(withCim({ 'root/cimv2:Win32_Processor': rows })).f['cpu']).toBe('92/8');
  expect(told(withCim({ 'root/cimv2:Win32_Processor': [{ LoadPercentage: null }] })).f).not.toHaveProperty(
    'cpu',
  );
});

test('the two busiest', () => {
  const processes = [
    { pid: 1, name: 'idle', percent: 1 },
    { pid: 2, name: 'my program.exe', percent: 64 },
    { pid: 3, name: 'sqlservr.exe', percent: 21 },
  ];
  expect(told({ processes }).f['top']).toBe('my_program:64 sqlservr:21');
});

test('pool memory and new disks', () => {
  const pool = { PoolNonpagedBytes: 115_343_360, PoolPagedBytes: 272_629_760 };
  const { f } = told({
    ...withCim({ 'root/cimv2:Win32_PerfFormattedData_PerfOS_Memory': [pool] }),
    ...withKeys({ [`${services}\\partmgr\\Parameters`]: { SanPolicy: dword(1) } }),
  });
  expect(f).toMatchObject({ np: '110/260', san: 1 });
});
