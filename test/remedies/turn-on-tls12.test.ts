import type { GuestStep } from '../../guest/harness/step.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { turnOnTls12 } from '../../remedies/turn-on-tls12.ts';
import { testRemedy } from './test-remedy.ts';

const turnOn = (version: string, side: string): readonly GuestStep[] => {
  const key = `HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\${version}\\${side}`;
  return [
    { do: 'registry', key, name: 'Enabled', set: { kind: 'DWord', data: 1 } },
    { do: 'registry', key, name: 'DisabledByDefault', set: { kind: 'DWord', data: 0 } },
  ];
};

testRemedy(turnOnTls12, [
  {
    when: 'it is off for servers',
    scenarios: ['tls12-off'],
    inside: turnOn('TLS 1.2', 'Server'),
    restarts: true,
  },
  {
    when: 'every version is off for servers',
    check: 'every-tls-off',
    scenarios: ['every-tls-off'],
    inside: [...turnOn('TLS 1.2', 'Server'), ...turnOn('TLS 1.3', 'Server')],
    restarts: true,
  },
  {
    when: 'only old versions are on',
    check: 'only-old-tls',
    scenarios: ['only-old-tls'],
    inside: [...turnOn('TLS 1.2', 'Server'), ...turnOn('TLS 1.3', 'Server')],
    restarts: true,
  },
  {
    when: 'it is off for clients as well',
    scenarios: ['tls12-off'],
    but: (evidence) => withFacts(evidence, { tls: '------00--' }),
    inside: [...turnOn('TLS 1.2', 'Server'), ...turnOn('TLS 1.2', 'Client')],
    restarts: true,
  },
]);
