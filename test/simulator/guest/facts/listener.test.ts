import { describe, expect, test } from '@jest/globals';
import type { RdpView } from '../../../../simulator/guest/windows-view.ts';
import { healthyView } from '../../../guest/healthy-view.ts';
import { dword, rdpTcp, told, withKeys } from '../told.ts';

describe('who listens', () => {
  test('the service, on every address', () => {
    expect(told().f).toMatchObject({
      own: '1240:svchost:TermService',
      la: '0.0.0.0,::',
      tpid: 1240,
      qw: 'rdp-tcp',
    });
  });

  test('nobody: the handshake is refused', () => {
    const { f, e } = told({ tcpListeners: [] });
    expect(f).toMatchObject({ own: '-', la: '-' });
    expect(e).toMatchObject({ hs: '0000274d' });
  });

  test('a program whose name would part what is said', () => {
    const { f } = told({
      tcpListeners: [{ address: '10.1.1.4', port: 3389, pid: 77 }],
      processes: [{ pid: 77, name: 'my, own:one.exe', percent: 0 }],
    });
    expect(f).toMatchObject({ own: '77:my__own_one:', la: '10.1.1.4' });
  });

  test('where CIM is broken, netstat tells in any language', () => {
    const { f, e } = told({
      troubles: { 'Get-ListeningPorts': { fails: '80041002' } },
      tools: {
        'netstat.exe -ano -p TCP': {
          exitCode: 0,
          output:
            '  TCP    0.0.0.0:3389    0.0.0.0:0    ABHÖREN    1240\r\n  TCP    0.0.0.0:80    0.0.0.0:0    ABHÖREN    4\r\n',
        },
      },
    });
    expect(f).toMatchObject({ own: '1240:svchost:TermService', la: '0.0.0.0' });
    expect(e).not.toHaveProperty('own');
  });

  test('the port that is set is the one that is looked at', () => {
    expect(told(withKeys({ [rdpTcp]: { PortNumber: dword(3390) } })).f).toMatchObject({ own: '-' });
  });
});

const reply = (type: string, said: string) => ({
  bytes: `030000130ed00000123400${type}0908000${said}000000`.slice(0, 38),
});
const tls = { protocol: 3072, thumbprint: 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334' };

test.each<[string, RdpView]>([
  ['R2:3072:a1b2c3d4', { reply: reply('02', '2'), tls }],
  ['R1:3072:a1b2c3d4', { reply: reply('02', '1'), tls }],
  ['R2!80090331', { reply: reply('02', '2'), tls: { error: '80090331' } }],
  ['R2!80131620', { reply: reply('02', '2') }],
  ['R0', { reply: { bytes: '030000130ed000001234000200080000000000' } }],
  ['F3', { reply: { bytes: '030000130ed000001234000300080003000000' } }],
  ['N11', { reply: { bytes: '0300000b06d00000123400' } }],
  ['N4', { reply: { bytes: '485454502f312e31' } }],
  ['C', { reply: 'closed' }],
  ['T', { reply: 'silent' }],
])('the handshake says %s', (said, rdp) => {
  expect(told({ rdp }).f['hs']).toBe(said);
});

test('a firewall on the loopback is a timeout', () => {
  expect(told({ tcpAnswers: { '127.0.0.1:3389': 'timeout' } }).f['hs']).toBe('T');
});

test.each([
  ['3380        3479     *', '3380-3479'],
  ['3389        3389', '3389-3389'],
  ['3390        3489', undefined],
])('an excluded range %s', (line, said) => {
  const command = 'netsh.exe interface ipv4 show excludedportrange protocol=tcp';
  const tools = {
    ...healthyView.tools,
    [command]: { exitCode: 0, output: `Start End\r\n  80  80\r\n  ${line}\r\n` },
  };
  expect(told({ tools }).f['xr']).toBe(said);
});
