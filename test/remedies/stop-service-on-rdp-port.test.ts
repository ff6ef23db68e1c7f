import { withFacts } from '../../remedies/parts/effects.ts';
import { stopServiceOnRdpPort } from '../../remedies/stop-service-on-rdp-port.ts';
import { testRemedy } from './test-remedy.ts';

const heldBy = (own: string) => (evidence: Parameters<typeof withFacts>[0]) => withFacts(evidence, { own });

testRemedy(stopServiceOnRdpPort, [
  {
    when: 'one service holds the port',
    scenarios: ['port-taken-by-another'],
    inside: [
      { do: 'need', that: 'service-runs', name: 'MonitoringRelay' },
      { do: 'service-state', name: 'MonitoringRelay', state: 'stopped', seconds: 60 },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'it is one that Windows needs',
    scenarios: ['port-taken-by-another'],
    but: heldBy('712:svchost:winrm'),
    cannot: 'Windows or Azure needs the service winrm',
  },
  {
    when: 'it is no service',
    scenarios: ['port-taken-by-another'],
    but: heldBy('4:System:'),
    cannot: 'not one service',
  },
  {
    when: 'several services share the process',
    scenarios: ['port-taken-by-another'],
    but: heldBy('912:svchost:One+Two'),
    cannot: 'not one service',
  },
  {
    when: 'several programs hold it',
    scenarios: ['port-taken-by-another'],
    but: heldBy('912:a:One,914:b:Two'),
    cannot: 'not one service',
  },
  {
    when: 'the name may have been cut',
    scenarios: ['port-taken-by-another'],
    but: heldBy('912:relayd:ABCDEFGHIJKLMNOPQRST'),
    cannot: 'not one service',
  },
]);
