import { withFacts } from '../../remedies/parts/effects.ts';
import { returnRdpPort } from '../../remedies/return-rdp-port.ts';
import { testRemedy } from './test-remedy.ts';

const listener = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
const usable = (port: number) => ({ do: 'need', that: 'port-usable', port }) as const;
const write = (data: number) =>
  ({ do: 'registry', key: listener, name: 'PortNumber', set: { kind: 'DWord', data } }) as const;
const restart = { do: 'rdp-restart' } as const;

testRemedy(returnRdpPort, [
  {
    when: 'somebody moved it',
    scenarios: ['listens-on-another-port'],
    inside: [usable(3389), write(3389), restart],
  },
  {
    when: 'Windows’ own rules are off',
    scenarios: ['listens-on-another-port', 'firewall-rule-missing'],
    inside: [
      usable(3389),
      { do: 'need', that: 'local-rules-count' },
      { do: 'firewall-group' },
      write(3389),
      restart,
    ],
  },
  {
    when: 'the client uses another port',
    scenarios: ['remote-desktop-off'],
    port: 3390,
    inside: [
      usable(3390),
      { do: 'need', that: 'local-rules-count' },
      {
        do: 'firewall-rule-add',
        name: 'RdpBot-In-3390-TCP',
        protocol: 'TCP',
        port: 3390,
        from: ['203.0.113.7/32'],
      },
      {
        do: 'firewall-rule-add',
        name: 'RdpBot-In-3390-UDP',
        protocol: 'UDP',
        port: 3390,
        from: ['203.0.113.7/32'],
      },
      write(3390),
      restart,
    ],
    next: 'inbound-port-denied',
  },
  {
    when: 'the client uses another port, and nobody said where they come from',
    scenarios: ['remote-desktop-off'],
    port: 3390,
    wayIn: { kind: 'not-told' },
    cannot: 'one known address only',
  },
  {
    when: 'a proxy hands the port on',
    scenarios: ['listens-on-another-port'],
    but: (evidence) => withFacts(evidence, { pprx: '0.0.0.0/3389' }),
    cannot: 'Remove the proxy first',
  },
]);
