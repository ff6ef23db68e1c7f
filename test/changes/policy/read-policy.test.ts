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
    const text = await readFile(new URL('../../../bot/practice-policy.json', import.meta.url), 'utf8');
    const policy = readPolicy(text);
    const scopes = policy.ok ? policy.value.scopes : [];
    expect(scopes.flatMap(({ subscriptions }) => subscriptions)).toEqual(Object.values(subscriptionIds));
    expect(new Set(scopes.flatMap(({ conversations }) => conversations))).toEqual(
      new Set([conversationIds.ops]),
    );
    expect(
      scopes.flatMap(({ mayAsk, mayStartProbe }) => [...mayAsk.groups, ...mayStartProbe.groups]),
    ).toEqual([principalIds.operations, principalIds.operations]);
  });
});
