import { expect, test } from '@jest/globals';
import type { ActivityEvent } from '../../../azure/read/activity-log.ts';
import { foldEvents } from '../../../diagnosis/evidence/fold-events.ts';

const nsg = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg-web';
const named = (value: string) => ({ value, localizedValue: undefined });

type Made = Partial<Omit<ActivityEvent, 'status' | 'category' | 'operationName'>> & {
  readonly at?: string;
  readonly status?: string;
  readonly operation?: string | undefined;
  readonly category?: string;
};

const event = ({ at, status, category, ...more }: Made): ActivityEvent => {
  const { operation = 'Microsoft.Network/networkSecurityGroups/write', ...given } = more;
  return {
    eventDataId: undefined,
    correlationId: 'c1',
    operationName: named(operation),
    status: named(status ?? 'Succeeded'),
    subStatus: undefined,
    level: undefined,
    category: named(category ?? 'Administrative'),
    resourceId: nsg,
    caller: 'tanaka@contoso.example',
    claims: {},
    eventTimestamp: new Date(at ?? '2026-11-21T01:00:00Z'),
    ...given,
  };
};

const fold = (...events: readonly ActivityEvent[]) => foldEvents(events, [nsg]).events;

test('the steps of one change are one entry, as it ended', () => {
  const steps = fold(
    event({ status: 'Started', at: '2026-11-21T01:00:00Z' }),
    event({ status: 'Accepted', at: '2026-11-21T01:00:01Z' }),
    event({ status: 'Failed', at: '2026-11-21T01:00:09Z' }),
  );
  expect(steps).toMatchObject([{ status: 'Failed', at: '2026-11-21T01:00:09.000Z' }]);
});

test('two changes of one deployment are two entries, newest first', () => {
  const rule = `${nsg.toUpperCase()}/securityRules/deny-rdp`;
  const both = fold(event({}), event({ resourceId: rule, at: '2026-11-21T01:30:00Z' }));
  expect(both.map(({ resource }) => resource)).toEqual([rule, nsg]);
});

test.each([
  ['has only begun', event({ status: 'Started' })],
  ['is about something else', event({ resourceId: `${nsg}-2` })],
  ['is no change', event({ operation: 'Microsoft.Network/networkSecurityGroups/read' })],
  ['is not what somebody did', event({ category: 'ResourceHealth' })],
  ['names nothing', event({ resourceId: undefined })],
])('left out: what %s', (_, one) => {
  expect(fold(one)).toEqual([]);
});

test.each([
  ['a person', event({}), false],
  ['a program by its id', event({ caller: 'c11e0000-0000-4000-8000-000000000021' }), true],
  ['a program by its token', event({ caller: 'odd@name', claims: { idtyp: 'app' } }), true],
  ['nobody named', event({ caller: undefined }), false],
])('%s', (_, one, application) => {
  expect(fold(one)).toMatchObject([{ application }]);
});

test('says how many it leaves out', () => {
  const many = Array.from({ length: 60 }, (_, index) => event({ correlationId: `c${index}` }));
  const folded = foldEvents(many, [nsg]);
  expect([folded.events.length, folded.more]).toEqual([50, 10]);
});
