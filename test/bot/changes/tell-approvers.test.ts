import { expect, test } from '@jest/globals';
import { endTelling, tellApprovers } from '../../../bot/changes/tell-approvers.ts';
import type { Outgoing } from '../../../bot/outgoing.ts';
import type { Change } from '../../../changes/change-view.ts';

const person = (name: string) => ({ name, objectId: name.toLowerCase() });
const actor = (name: string) => ({ ...person(name), tenant: 't', surface: 'teams', account: `29:${name}` });
const place = { surface: 'teams', conversation: 'c', room: 'c', reference: {} } as const;

/** What telling looks at of a change. */
const change = (request: object = {}, more: object = {}) =>
  ({
    number: 7,
    state: 'proposed',
    expiresAt: Date.parse('2026-11-22T02:45:00Z'),
    request: {
      question: {
        vm: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-01',
      },
      reader: { language: 'en', timeZone: 'Asia/Tokyo' },
      asker: actor('Tanaka'),
      alsoAsked: [],
      place,
      ...request,
    },
    plan: { approvers: [person('Tanaka'), person('Suzuki'), person('Watanabe')] },
    ...more,
  }) as unknown as Change;

type Posted = { readonly how: string; readonly key: string } & Outgoing;

async function posted(act: (post: Parameters<typeof endTelling>[0]) => Promise<void>) {
  const all: Posted[] = [];
  const note = (how: string) => async (key: string, outgoing: Outgoing) =>
    void all.push({ how, key, ...outgoing });
  await act({ post: { send: note('send'), update: note('update') } });
  return all;
}

test('where everybody sees the card, they are mentioned in one message; who asked is not', async () => {
  const [one, ...others] = await posted((parts) => tellApprovers(parts, change(), 'asked'));
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    how: 'send',
    key: 'change/7/asked',
    notify: true,
    card: {
      title: 'CH-7 for web-01 needs your decision until 2026-11-22 11:45 JST.',
      blocks: [{ type: 'mentions', people: [person('Suzuki'), person('Watanabe')] }],
    },
  });
  expect(one).not.toHaveProperty('onlyFor');
});

test.each([
  ['for one person alone', { onlyFor: '29:Tanaka' }],
  ['in the chat of who asked', { personal: true }],
])('a request %s: each is told alone, and how to see it', async (_, request) => {
  const told = await posted((parts) => tellApprovers(parts, change(request), 'still-waiting'));
  expect(told.map(({ key, onlyFor }) => [key, onlyFor])).toEqual([
    ['change/7/still-waiting/suzuki', 'suzuki'],
    ['change/7/still-waiting/watanabe', 'watanabe'],
  ]);
  expect(told[0]?.card.blocks).toEqual([{ type: 'text', text: 'To see it and decide, type: change 7' }]);
});

test('nobody is told where nobody but who asked could say yes', async () => {
  const alone = change({}, { plan: { approvers: [person('Tanaka')] } });
  expect(await posted((parts) => tellApprovers(parts, alone, 'asked'))).toEqual([]);
});

test.each(['approved', 'rejected', 'withdrawn', 'expired', 'void'])(
  'once it is %s, the message says so',
  async (state) => {
    expect(await posted((parts) => endTelling(parts, change({}, { state })))).toMatchObject([
      {
        how: 'update',
        key: 'change/7/asked',
        card: { title: 'CH-7 for web-01 needs no decision any more.', blocks: [] },
      },
    ]);
  },
);

test.each<[string, object]>([
  ['still waits', {}],
  ['was never proposed', { state: 'withdrawn', plan: undefined }],
  ['was covered by another yes', { state: 'approved', decision: { under: 3 } }],
  ['is over', { state: 'fixed' }],
])('of one that %s there is nothing to end', async (_, more) => {
  expect(await posted((parts) => endTelling(parts, change({}, more)))).toEqual([]);
});
