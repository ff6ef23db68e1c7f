import type { ClientCheck } from '../../../guest/client/client-check.ts';
import type { ClientCase, Door } from './client-case.ts';

const nla: Door = { kind: 'rdp', chooses: 2, certificate: 'valid' };

const thumbprint = '0'.repeat(40);

const here = '127.0.0.1';

/** What is seen of a door that works, from a PC that tells nothing of itself. */
const works: ClientCheck = {
  name: here,
  port: 3389,
  addresses: [here],
  fresh: [],
  tcp: { outcome: 'open', ms: 0, to: here },
  rdp: { reply: 'nla' },
  tls: { version: '1.2', thumbprint, validity: 'valid' },
  web: { outcome: 'open' },
  vpn: false,
};

const { tls: _tls, ...beforeTls } = works;
const { rdp: _rdp, ...beforeRdp } = beforeTls;
const { tcp: _tcp, ...beforeTcp } = beforeRdp;

const typed = [`${here}:PORT`];

const one = (
  name: string,
  door: Door,
  expected: ClientCheck,
  because: ClientCase['because'],
): ClientCase => ({
  name,
  door,
  answers: typed,
  expected,
  ...(because ? { because } : {}),
});

const says = (...bytes: readonly number[]): Door => ({ kind: 'says', bytes });

const said = (text: string): Door => says(...Buffer.from(text));

/** A firewall with one rule, in the place of that of Windows. */
const firewall = (rule: string): string => `
function New-Object {
    if ($args[0] -ne '-ComObject') { return Microsoft.PowerShell.Utility\\New-Object @args }
    $rule = @{ Direction = 2; Action = 0; Enabled = $true; Profiles = 7; Protocol = 6; RemoteAddresses = '*'; RemotePorts = '*' }
    $own = @{ ${rule} }
    foreach ($name in $own.Keys) { $rule[$name] = $own[$name] }
    return [pscustomobject]@{ CurrentProfileTypes = 2; Rules = @([pscustomobject]$rule) }
}`;

const ofWindows = (name: string, windows: string, seen: Partial<ClientCheck>): ClientCase => ({
  ...one(name, nla, { ...works, ...seen }, undefined),
  windows,
});

export const clientCases: readonly ClientCase[] = [
  one('works', nla, works, 'works-until-sign-in'),
  one('works, the newer way', { ...nla, chooses: 8 }, works, 'works-until-sign-in'),
  one(
    'works without nla',
    { ...nla, chooses: 1 },
    { ...works, rdp: { reply: 'tls' } },
    'works-until-sign-in',
  ),
  {
    ...one(
      'a name',
      nla,
      { ...works, name: 'localhost', dns: { outcome: 'found', ms: 0 } },
      'works-until-sign-in',
    ),
    answers: ['localhost:PORT'],
  },
  {
    ...one('what pasting leaves, and full width', nla, works, undefined),
    answers: ['', ' １２７.0.0.１:PORT '],
  },
  {
    name: 'nothing is named',
    door: nla,
    answers: ['', 'web 01', '-:99999', `${here}:PORT`],
    expected: undefined,
  },
  {
    name: 'unknown name',
    door: nla,
    answers: ['no-such-machine.invalid:PORT'],
    expected: {
      ...beforeTcp,
      name: 'no-such-machine.invalid',
      addresses: [],
      dns: { outcome: 'unknown', ms: 0 },
    },
    because: 'name-unknown',
  },
  one(
    'refused',
    { kind: 'nobody' },
    { ...beforeRdp, tcp: { outcome: 'refused', ms: 0, to: here } },
    'refused-by-machine',
  ),
  {
    ...one(
      'no answer',
      { kind: 'full' },
      { ...beforeRdp, tcp: { outcome: 'timeout', ms: 0, to: here } },
      'private-address-without-vpn',
    ),
    notOnWindows: true,
  },
  {
    ...one('nothing else gets out', nla, { ...works, web: { outcome: 'refused' } }, 'works-until-sign-in'),
    web: 'nobody',
  },
  one('silent', says(), { ...beforeTls, rdp: { reply: 'none', outcome: 'timeout' } }, 'port-says-nothing'),
  one(
    'drips',
    { kind: 'drips' },
    { ...beforeTls, rdp: { reply: 'none', outcome: 'timeout' } },
    'port-says-nothing',
  ),
  one(
    'hangs up',
    { kind: 'says', bytes: [], hangsUp: true },
    { ...beforeTls, rdp: { reply: 'closed' } },
    'port-says-nothing',
  ),
  one(
    'hangs up in the middle',
    { kind: 'says', bytes: [3, 0, 0, 19, 14, 208], hangsUp: true },
    { ...beforeTls, rdp: { reply: 'closed' } },
    'port-says-nothing',
  ),
  one(
    'another service',
    said('SSH-2.0-OpenSSH_9.6\r\n'),
    { ...beforeTls, rdp: { reply: 'other' } },
    'another-service-answers',
  ),
  one(
    'a web server',
    said('HTTP/1.1 400 Bad Request\r\n\r\n'),
    { ...beforeTls, rdp: { reply: 'other' } },
    'another-service-answers',
  ),
  one(
    'old security, by its silence about any other',
    says(3, 0, 0, 11, 6, 208, 0, 0, 18, 52, 0),
    { ...beforeTls, rdp: { reply: 'plain' } },
    'only-old-security',
  ),
  one(
    'old security, chosen',
    says(3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, 2, 0, 8, 0, 0, 0, 0, 0),
    { ...beforeTls, rdp: { reply: 'plain' } },
    'only-old-security',
  ),
  one(
    'no certificate',
    says(3, 0, 0, 19, 14, 208, 0, 0, 18, 52, 0, 3, 0, 8, 0, 3, 0, 0, 0),
    { ...beforeTls, rdp: { reply: 'refused', code: 3 } },
    'windows-refuses-security',
  ),
  one(
    'tls fails',
    { kind: 'tls-fails' },
    { ...beforeTls, rdp: { reply: 'nla' }, tls: { outcome: 'failed', code: 'code' } },
    'tls-fails',
  ),
  one(
    'expired certificate',
    { ...nla, certificate: 'expired' },
    { ...works, tls: { version: '1.2', thumbprint, validity: 'expired' } },
    'certificate-not-valid-now',
  ),
  one(
    'certificate of tomorrow',
    { ...nla, certificate: 'early' },
    { ...works, tls: { version: '1.2', thumbprint, validity: 'early' } },
    'certificate-not-valid-now',
  ),
  {
    name: 'the name server says otherwise now',
    door: { kind: 'nobody' },
    answers: ['localhost:PORT'],
    windows: `function Resolve-DnsName { @{ Name = 'an alias' }, @{ IPAddress = '20.0.0.9' }, @{ IPAddress = '20.0.0.8' } }`,
    expected: {
      ...beforeRdp,
      name: 'localhost',
      dns: { outcome: 'found', ms: 0 },
      fresh: ['20.0.0.9', '20.0.0.8'],
      tcp: { outcome: 'refused', ms: 0, to: here },
    },
    because: 'name-answer-old',
  },
  ofWindows('a proxy', `function Get-ItemProperty { @{ ProxyEnable = 1 } }`, { proxy: true }),
  ofWindows('a proxy by a script', `function Get-ItemProperty { @{ AutoConfigURL = 'http://x' } }`, {
    proxy: true,
  }),
  ofWindows('no proxy', `function Get-ItemProperty { @{ ProxyEnable = 0 } }`, { proxy: false }),
  ofWindows('a rule against everything', firewall(''), { block: 'all' }),
  ofWindows(
    'a rule against Remote Desktop',
    firewall(`ApplicationName = 'C:\\Windows\\System32\\mstsc.exe'`),
    { block: 'mstsc' },
  ),
  ofWindows('a rule against another program', firewall(`ApplicationName = 'C:\\other.exe'`), { block: 'no' }),
  ofWindows('a rule for ports around it', firewall(`RemotePorts = 'RPC,22,1-65535'`), { block: 'all' }),
  ofWindows('a rule for another port', firewall(`RemotePorts = 'RPC,22'`), { block: 'no' }),
  ofWindows('a rule for this address', firewall(`RemoteAddresses = '127.0.0.1/255.255.255.255'`), {
    block: 'all',
  }),
  ofWindows('a rule for another address', firewall(`RemoteAddresses = '8.8.8.8/255.255.255.255'`), {
    block: 'no',
  }),
  ofWindows('a rule of another profile', firewall('Profiles = 4'), { block: 'no' }),
  ofWindows('a rule that allows', firewall('Action = 1'), { block: 'no' }),
  ofWindows('a rule about what comes in', firewall('Direction = 1'), { block: 'no' }),
  ofWindows('a rule that is off', firewall('Enabled = $false'), { block: 'no' }),
  ofWindows('a rule for UDP', firewall('Protocol = 17'), { block: 'no' }),
  ofWindows('a rule against a service', firewall(`ServiceName = 'WSearch'`), { block: 'no' }),
];
