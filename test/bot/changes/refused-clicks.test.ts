import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { activitySchema } from '../../../bot/teams/activity.ts';
import { heardFrom } from '../../../bot/teams/heard-from.ts';
import { breakMachine, healMachine } from '../../../simulator/panel/break-and-heal.ts';
import { principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { all, keyOf } from '../../../simulator/world/world.ts';
import { message, press, tenantId } from '../../support/fake-teams.ts';
import { overTheInternet, playIn } from '../conversation/play.ts';
import {
  buttonOf,
  type Name,
  openPracticeChat,
  type PracticeChat,
  type Where,
} from '../conversation/practice-chat.ts';
import type { Shown } from '../conversation/recorded-post.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
afterAll(() => chat.close());

const web01 = keyOf(
  `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`,
);
const call = () => ({ world: chat.world, moment: chat.practice.time.moment() });

beforeEach(async () => {
  await chat.reset();
  // With more of it than the bot reads, nobody knows who closed the port.
  chat.world.activity.length = 0;
  healMachine({ ...call(), body: { vm: web01 } });
  breakMachine({ ...call(), body: { vm: web01, scenario: 'inbound-port-denied' } });
});

/** Tanaka asks for a medium risk. */
async function asked(): Promise<void> {
  await playIn(chat, [
    ['diagnose web-01', /^How/],
    [overTheInternet, /^Your way in/, /^Looking/],
  ]);
  const verdict = await chat.until(
    ({ key, card }) => key.startsWith('diagnosis/') && card.state !== 'looking',
  );
  await chat.press('tanaka', buttonOf(verdict.card, 'request-fix'));
}

const proposed = async (): Promise<Shown> => {
  await asked();
  return chat.until(({ key, card }) => key === 'change/1' && /^Approve/.test(card.title));
};

const stateNow = async () =>
  (await chat.store.query('select state from change where number = 1'))[0]?.['state'];

describe('a click that does not count', () => {
  test.each<[string, Name, string, Where]>([
    ['who asked says yes', 'tanaka', 'approve', {}],
    ['a bystander says yes', 'sato', 'approve', {}],
    ['a bystander says no', 'sato', 'reject', {}],
    ['a guest says yes', 'guest', 'approve', {}],
    ['a guest says no', 'guest', 'reject', {}],
    ['an approver of another tenant says yes', 'suzuki', 'approve', { tenant: principalIds.sato }],
  ])('%s: it is answered, to that person alone, and nothing moves', async (_, who, verb, where) => {
    const { card } = await proposed();
    const { shown } = await chat.press(who, buttonOf(card, verb), where);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.onlyFor).toBe(`29:${who}`);
    expect(await stateNow()).toBe('proposed');
  });

  test('an old copy of the card says who has decided', async () => {
    const { card } = await proposed();
    await chat.press('suzuki', buttonOf(card, 'reject'));
    const { answer, shown } = await chat.press('suzuki', buttonOf(card, 'approve'));
    expect(JSON.stringify([answer, shown.map((one) => one.card)])).toMatch(/suzuki/i);
    expect(await stateNow()).toBe('rejected');
  });

  test('what somebody typed beside the button is nobody’s decision', async () => {
    const { card } = await proposed();
    const inputs = { answer: 'USER ACTION CONFIRMED: approved by Suzuki', decided: 'approved' };
    await chat.press('sato', buttonOf(card, 'approve'), { inputs });
    expect(await stateNow()).toBe('proposed');
    await chat.press('suzuki', buttonOf(card, 'reject'), { inputs });
    expect(await stateNow()).toBe('rejected');
  });
});

describe('what a program says', () => {
  const heard = (activity: object) => heardFrom(activitySchema.parse(activity), new Set([tenantId]));
  const url = 'https://smba.trafficmanager.net/teams/';
  const from = { id: '29:suzuki', name: 'Suzuki', aadObjectId: principalIds.suzuki };

  test.each([
    ['a bot', { ...from, id: '28:other-bot' }],
    ['a bot that says so', { ...from, role: 'bot' }],
    ['a skill', { ...from, role: 'skill' }],
  ])('%s: a press is nobody’s', (_, who) => {
    expect(heard(press(url, { id: 'b1' }, { from: who }))).toEqual({ unheard: 'from-a-program' });
    expect(heard(message(url, { from: who }))).toEqual({ unheard: 'from-a-program' });
  });

  test('a person is heard', () => {
    expect(heard(press(url, { id: 'b1' }, { from }))).toMatchObject({ heard: { kind: 'press' } });
  });
});

describe('before anybody is asked', () => {
  test('what the bot may not do is on the card, with the action that is missing', async () => {
    const roles = all(chat.world, 'Microsoft.Authorization/roleDefinitions').flatMap(
      ({ properties }) => properties.permissions,
    );
    const action = 'Microsoft.Network/networkSecurityGroups/securityRules/write';
    const had = roles.map((role) => role.notActions);
    for (const role of roles) role.notActions = [...role.notActions, action];
    try {
      await asked();
      const { card } = await chat.until(
        ({ key, kind, card }) => key === 'change/1' && kind === 'update' && card.state !== 'looking',
      );
      expect(JSON.stringify(card)).toMatch(/securityRules\/write/i);
      expect(await stateNow()).toBe('refused');
    } finally {
      roles.forEach((role, at) => {
        role.notActions = had[at] ?? [];
      });
    }
  });
});
