import { agentNotReady } from '../../../diagnosis/checks/agent-not-ready.ts';
import { machine } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const agent = {
  version: '2.7',
  code: 'ProvisioningState/Unavailable',
  display: 'Not Ready',
  message: 'No heartbeat.',
};

testCheck(agentNotReady, [
  { when: 'it is ready', outcome: 'ok' },
  {
    when: 'it is not',
    but: machine({ agent: { ...agent, time: '2026-11-21T01:00:00.000Z' } }),
    outcome: 'warning',
    says: ['Not Ready · 2.7', 'No heartbeat.', '"at":"2026-11-21T01:00:00.000Z"'],
  },
  { when: 'there is none', but: machine({ agent: undefined }), outcome: 'warning', says: ['not reported'] },
  {
    when: 'the machine is off',
    but: machine({ agent, power: 'PowerState/stopped' }),
    outcome: 'not-applicable',
  },
]);
