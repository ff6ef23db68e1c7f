import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readPolicy } from '../../../changes/policy/read-policy.ts';
import { conversationIds, principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { subscription } from './policies.ts';

const read = (policy: unknown) => readPolicy(JSON.stringify(policy));
const withScope = (scope: object) => ({
  version: 1,
  scopes: [{ name: 'all', subscriptions: [subscription], ...scope }],
});

const practicePolicy = async () =>
  readPolicy(await readFile(new URL('../../../bot/practice-policy.json', import.meta.url), 'utf8'));

describe('a policy', () => {
  test('that says nothing allows nothing', () => {
    expect(read(withScope({}))).toMatchObject({
      ok: true,
      value: {
        scopes: [
          {
            conversations: [],
            mayAsk: { groups: [], people: [] },
            mayStartProbe: { groups: [], people: [] },
          },
        ],
      },
    });
  });

  test('without scopes is one', () => expect(read({ version: 1, scopes: [] }).ok).toBe(true));

  test.each([
    ['{', /^The policy is not JSON: /],
    ['[]', /^The policy must be of the type object\.$/],
    ['{"scopes":[]}', /^version must be 1\.$/],
    ['{"version":2,"scopes":[]}', /^version must be 1\.$/],
    ['{"version":1}', /^scopes is missing\.$/],
    ['{"version":1,"scopes":[],"scope":[]}', /^The policy has the key "scope", which no policy has\.$/],
  ])('%s is refused', (text, sentence) => {
    expect(readPolicy(text)).toEqual({ ok: false, failure: [expect.stringMatching(sentence)] });
  });

  test.each([
    [{ name: undefined }, /^scopes\[0\]\.name is missing\.$/],
    [{ subscriptions: [] }, /^scopes\[0\]\.subscriptions names no subscription, so it fits no machine\.$/],
    [{ subscriptions: ['prod'] }, /^scopes\[0\]\.subscriptions\[0\] must be the id of a subscription\.$/],
    [{ resourceGroups: [] }, /^scopes\[0\]\.resourceGroups is empty/],
    [{ tags: { env: 1 } }, /^scopes\[0\]\.tags\.env must be of the type string\.$/],
    [{ mayask: {} }, /^scopes\[0\] has the key "mayask", which no policy has\.$/],
    [{ mayAsk: { everyone: true } }, /^scopes\[0\]\.mayAsk has the key "everyone"/],
    [
      { mayAsk: { everyoneWhoMayRead: 'yes' } },
      /^scopes\[0\]\.mayAsk\.everyoneWhoMayRead must be true, or absent\.$/,
    ],
    [
      { mayAsk: { everyoneWhoMayRead: true, people: [principalIds.tanaka] } },
      /^scopes\[0\]\.mayAsk names people or groups although everyone/,
    ],
    [{ mayAsk: { groups: ['operations'] } }, /^scopes\[0\]\.mayAsk\.groups\[0\] must be the object id/],
    [{ mayStartProbe: { everyoneWhoMayRead: true } }, /^scopes\[0\]\.mayStartProbe has the key/],
    [{ conversations: [''] }, /^scopes\[0\]\.conversations\[0\] must be the id of a channel/],
  ])('with %j is refused, with its place', (scope, sentence) => {
    expect(read(withScope(scope))).toEqual({ ok: false, failure: [expect.stringMatching(sentence)] });
  });

  test('tells every mistake at once', () => {
    const refused = read({
      version: 1,
      scopes: [{ name: '' }, { name: 'b', subscriptions: ['x'], more: 1 }],
    });
    expect(refused.ok ? [] : refused.failure).toHaveLength(4);
  });

  test('has each name once', () => {
    const scope = withScope({}).scopes[0];
    expect(read({ version: 1, scopes: [scope, scope] })).toEqual({
      ok: false,
      failure: ['scopes has two scopes of the same name.'],
    });
  });

  test('of the practice world names what is there', async () => {
    const policy = await practicePolicy();
    const scopes = policy.ok ? policy.value.scopes : [];
    expect(scopes.flatMap(({ subscriptions }) => subscriptions)).toEqual(Object.values(subscriptionIds));
    expect(new Set(scopes.flatMap(({ conversations }) => conversations))).toEqual(
      new Set([conversationIds.ops]),
    );
    expect(
      scopes.flatMap(({ mayAsk, mayStartProbe }) => [...mayAsk.groups, ...mayStartProbe.groups]),
    ).toEqual([principalIds.operations, principalIds.operations]);
  });

  test('of the practice world lets Tanaka approve low risk, Suzuki and Watanabe more, and nobody else anything', async () => {
    const policy = await practicePolicy();
    const [production, development] = policy.ok ? policy.value.scopes : [];
    const { suzuki, watanabe, operations } = principalIds;
    expect(production?.changes?.mayApprove).toEqual({
      low: { groups: [operations], people: [suzuki] },
      medium: { groups: [], people: [suzuki, watanabe] },
      high: { groups: [], people: [suzuki, watanabe] },
    });
    expect(development?.changes).toBeUndefined();
  });
});

describe('what would let the wrong person decide, or not be what was meant, is refused with its place', () => {
  const place = (text: string) => `scopes[0].changes.${text}`;
  const everybody = '00000000-0000-0000-0000-000000000000';
  const groups = [principalIds.operations];

  test.each([
    [
      { mayApprove: { high: { groups: [everybody] } } },
      'mayApprove.high.groups[0] means everybody: name a group.',
    ],
    [{ mayApprove: { low: { groups: ['operations'] } } }, 'mayApprove.low.groups[0] must be the object id'],
    [
      { mayApprove: { high: { everyoneWhoMayChange: true } } },
      'mayApprove.high has the key "everyoneWhoMayChange"',
    ],
    [
      { mayApprove: { low: { everyoneWhoMayChange: false } } },
      'mayApprove.low.everyoneWhoMayChange must be true',
    ],
    [
      { mayApprove: { low: { everyoneWhoMayChange: true, groups } } },
      'mayApprove.low names people or groups',
    ],
    [{ mayApprove: { critical: { groups } } }, 'mayApprove has the key "critical"'],
    [{ mayApprove: { groups } }, 'mayApprove has the key "groups"'],
    [{ mayRequest: { everyoneWhoMayAsk: true, groups } }, 'mayRequest names people or groups'],
    [{ fourEyesFrom: 'never' }, 'fourEyesFrom must be low, medium or high.'],
    [{ fourEyesFrom: null }, 'fourEyesFrom must be low, medium or high.'],
    [{ typedNameFrom: 'off' }, 'typedNameFrom must be low, medium or high.'],
    [{ expiryMinutes: 24 * 60 + 1 }, 'expiryMinutes must be a number of minutes from 5 to 1440.'],
    [{ expiryMinutes: 0 }, 'expiryMinutes must be a number of minutes from 5 to 1440.'],
    [{ expiryMinutes: '30' }, 'expiryMinutes must be'],
    [{ remindMinutesBefore: 30 }, 'remindMinutesBefore must be less than expiryMinutes.'],
    [{ undoHours: 25 }, 'undoHours must be a number of hours from 1 to 24.'],
    [{ ticket: {} }, 'ticket.pattern is missing.'],
    [{ ticket: { pattern: '(a+)+' } }, 'ticket.pattern may have letters'],
    [{ allowedSources: ['0.0.0.0/0'] }, 'allowedSources[0] is too wide'],
    [{ allowedSources: ['::/0'] }, 'allowedSources[0] is too wide'],
    [{ allowedSources: ['Internet'] }, 'allowedSources[0] must be an address or a range'],
    [{ protected: { resources: ['web-01'] } }, 'protected.resources[0] must be an id of Azure.'],
    [{ breakGlass: { on: true, tellTo: '19:x' } }, 'breakGlass is on and names nobody.'],
    [{ breakGlass: { on: true, groups } }, 'breakGlass.tellTo must name the conversation'],
    [{ freeze: { weekly: [{ days: ['friday'] }] } }, 'freeze.weekly[0].days[0] must be one of mon tue'],
    [
      {
        freeze: {
          once: [{ from: '2026-12-28T00:00:00Z', until: '2026-12-27T00:00:00Z', reason: 'x' }],
        },
      },
      'freeze.once[0].until must be after from.',
    ],
    [{ freeze: { once: [{ from: '2026-12-28' }] } }, 'freeze.once[0].from must be a time such as'],
    [{ approveIn: [''] }, 'approveIn[0] must be the id of a channel'],
    [{ mayaprove: {} }, ''],
  ])('%j', (changes, sentence) => {
    const refused = read(withScope({ changes }));
    expect(refused.ok).toBe(false);
    expect(refused.ok ? [] : refused.failure).toContainEqual(
      expect.stringContaining(sentence === '' ? 'scopes[0].changes has the key' : place(sentence)),
    );
  });

  test.each([
    [{ mayPause: { groups } }, 'mayResume names nobody, so that what is paused would stay so.'],
    [{ samePerson: [[principalIds.tanaka]] }, 'samePerson[0] must name at least two accounts.'],
    [{ diagnoseOnly: 'yes' }, 'diagnoseOnly must be of the type boolean.'],
  ])('%j', (more, sentence) => {
    expect(read({ ...withScope({}), ...more })).toEqual({ ok: false, failure: [sentence] });
  });
});

test('changes that say nothing let nobody request and nobody approve', () => {
  const policy = read(withScope({ changes: {} }));
  expect(policy.ok && policy.value.scopes[0]?.changes).toMatchObject({
    mayRequest: { groups: [], people: [] },
    mayApprove: { low: { groups: [] }, medium: { groups: [] }, high: { groups: [] } },
    approveIn: [],
    allowedSources: [],
    breakGlass: { on: false },
  });
});
