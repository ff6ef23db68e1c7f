import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { refusalCard } from '../../../cards/refusal-card.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { type Name, openPracticeChat, type PracticeChat, type Where } from './practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
beforeEach(async () => {
  await chat.reset();
  chat.diagnoseForever();
});
afterAll(() => chat.close());

const inProduction = (name: string) =>
  `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/${name}`;
const elsewhere = inProduction('web-01').replace(
  subscriptionIds.production,
  '50b50000-0000-4000-8000-0000000000ff',
);

describe('who may not ask is refused, alone and with a reason', () => {
  test.each<[string, Name, string, Parameters<typeof refusalCard>[1], Where]>([
    ['may not read it', 'sato', 'web-01', 'not-found-or-not-yours', {}],
    ['may read machines of another subscription only', 'suzuki', 'dev-01', 'not-found-or-not-yours', {}],
    ['asks for what is not there', 'tanaka', 'nothing-99', 'not-found-or-not-yours', {}],
    ['has a disabled account, whatever role is left', 'ito', 'web-01', 'account-disabled', {}],
    ['is a guest with a role', 'guest', 'dev-01', 'guest-account', {}],
    [
      'comes from another tenant',
      'guest',
      'dev-01',
      'foreign-tenant',
      { tenant: '7e4a0000-0000-4000-8000-0000000000fb' },
    ],
    ['has no account in the directory', 'botRead', 'web-01', 'no-directory-account', {}],
    ['asks for a machine outside of the policy', 'tanaka', elsewhere, 'not-in-scope', {}],
  ])('%s: %s, %s', async (_, who, vm, reason, where) => {
    const shown = await chat.say(who, `diagnose ${vm}`, where);
    expect(shown).toMatchObject([{ card: refusalCard('en', reason), onlyFor: `29:${who}` }]);
    expect(await chat.store.query('select from diagnosis')).toHaveLength(0);
  });
});

describe('nobody learns whether a machine exists', () => {
  test.each([
    ['by name', 'web-01', 'web-99'],
    ['by group and name', 'rg-prod/web-01', 'rg-prod/web-99'],
    ['by id', inProduction('web-01'), inProduction('web-99')],
  ])(
    'asked %s, the answer is the same, in both languages, and Azure is asked the same',
    async (_, there, not) => {
      const ask = async (vm: string) => {
        chat.azure.traced.length = 0;
        const said: unknown[] = [];
        for (const language of ['en', 'ja'] as const) {
          const shown = await chat.say('sato', `diagnose ${vm}`, { language });
          said.push(shown.map(({ card, kind, onlyFor }) => ({ card, kind, onlyFor })));
        }
        return { said, operations: chat.azure.traced.map(({ operation }) => operation).sort() };
      };
      expect(await ask(there)).toEqual(await ask(not));
    },
  );

  test('whoever answers a question by typing is refused in the same way', async () => {
    await chat.say('sato', 'diagnose');
    const [closed, refused] = await chat.say('sato', 'web-01');
    expect(closed?.card.title).toBe('This question is closed.');
    expect(refused?.card).toEqual(refusalCard('en', 'not-found-or-not-yours'));
  });

  test('an id outside of the policy is refused before Azure is asked', async () => {
    await chat.say('sato', `diagnose ${elsewhere}`);
    expect(chat.azure.traced).toEqual([]);
  });
});

test.each([
  ['the directory', { path: '/v1.0/users' }],
  ['who has which role', { path: 'roleAssignments' }],
  ['which machines there are', { path: 'Microsoft.ResourceGraph' }],
])('when Azure does not say %s, nobody may ask', async (_, match) => {
  chat.world.faults.push({ id: 'f', kind: 'server-error', match });
  const shown = await chat.say('tanaka', 'diagnose web-01');
  expect(shown).toMatchObject([{ card: refusalCard('en', 'could-not-check') }]);
});
