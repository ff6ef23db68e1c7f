import { withFacts } from '../../remedies/parts/effects.ts';
import { startGroupPolicyClient } from '../../remedies/start-group-policy-client.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(startGroupPolicyClient, [
  {
    when: 'somebody switched it off',
    scenarios: ['policy-keeps-changing'],
    inside: [
      { do: 'service', name: 'gpsvc', start: 'auto' },
      { do: 'service-state', name: 'gpsvc', state: 'running', seconds: 60 },
    ],
  },
  {
    when: 'it runs and has trouble',
    scenarios: ['policy-keeps-changing'],
    but: (evidence) => withFacts(evidence, { gpo: 2, ev: { n: { gp1058: [3, 10] } } }),
    isUnfit: true,
  },
]);
