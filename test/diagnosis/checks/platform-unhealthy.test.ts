import { platformUnhealthy } from '../../../diagnosis/checks/platform-unhealthy.ts';
import { testCheck } from './test-check.ts';

const unavailable = {
  state: 'Unavailable',
  context: 'Platform Initiated',
  summary: 'The host server failed.',
};

testCheck(platformUnhealthy, [
  { when: 'Azure says that it is available', outcome: 'ok' },
  {
    when: 'the host failed',
    but: {
      'resource-health': {
        ...unavailable,
        reasonType: 'Unplanned',
        occurredTime: '2026-11-21T01:00:00.000Z',
      },
    },
    outcome: 'problem',
    certainty: 'sure',
    says: ['The host server failed.', '"at":"2026-11-21T01:00:00.000Z"'],
  },
  {
    when: 'somebody stopped it',
    but: { 'resource-health': { state: 'Unavailable', reasonType: 'Customer Initiated' } },
    outcome: 'ok',
  },
  {
    when: 'somebody stopped it, in the other spelling',
    but: { 'resource-health': { state: 'Unavailable', reasonType: 'UserInitiated' } },
    outcome: 'ok',
  },
  { when: 'it is degraded', but: { 'resource-health': { state: 'Degraded' } }, outcome: 'warning' },
  { when: 'Azure has not heard of it', but: { 'resource-health': { state: 'Unknown' } }, outcome: 'warning' },
]);
