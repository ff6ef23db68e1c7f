import { describe, expect, test } from '@jest/globals';
import { pipelinesIn } from '../../../changes/plan/pipelines-in.ts';
import type { ActivityLogValue } from '../../../diagnosis/evidence/activity-log.ts';

type Event = ActivityLogValue['events'][number];

const group = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg';

const event = (more: Partial<Event> = {}): Event => ({
  operation: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
  resource: `${group}/securityRules/deny`,
  at: '2026-11-21T01:00:00Z',
  status: 'Succeeded',
  caller: 'pipeline',
  application: true,
  ...more,
});

const found = (...events: readonly Event[]) => pipelinesIn({ events } as ActivityLogValue, [group]);

describe('resources that a pipeline writes', () => {
  test('are those that a program wrote last', () => {
    expect(found(event())).toEqual([{ resource: group, by: 'pipeline' }]);
    expect(found(event({ caller: 'Suzuki', application: false }), event())).toEqual([]);
  });

  test.each([
    ['what failed', event({ status: 'Failed' })],
    ['a rule of the bot’s own', event({ resource: `${group}/securityRules/rdp-bot-CH-7` })],
    ['what was only read', event({ operation: 'Microsoft.Network/networkSecurityGroups/read' })],
    ['another resource', event({ resource: group.replace('nsg', 'other') })],
    ['a resource whose name only begins so', event({ resource: `${group}-2/securityRules/deny` })],
    ['what a person wrote', event({ application: false })],
  ])('are not %s', (_, one) => {
    expect(found(one)).toEqual([]);
  });
});
