import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { breakMachine } from '../../../simulator/panel/break-and-heal.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { overTheInternet, playIn } from '../conversation/play.ts';
import { buttonOf, openPracticeChat, type PracticeChat } from '../conversation/practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
afterAll(() => chat.close());
beforeEach(() => chat.reset());

const web01 = `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`;

async function proposal() {
  await playIn(chat, [
    ['diagnose web-01', /^How/],
    [overTheInternet, /^Your way in/, /^Looking/],
  ]);
  const verdict = await chat.until(({ card }) => /blocked by a network rule/.test(card.title));
  await chat.press('tanaka', buttonOf(verdict.card, 'request-fix'));
  return chat.until(({ key, card }) => key === 'change/1' && !/^Preparing/.test(card.title));
}

describe('a service', () => {
  test('is started', async () => {
    const call = { world: chat.world, moment: chat.practice.time.moment() };
    breakMachine({ ...call, body: { vm: keyOf(web01), scenario: 'termservice-stopped' } });
    await playIn(chat, [
      ['diagnose web-01', /^How/],
      [overTheInternet, /^Your way in/, /^Looking/],
    ]);
    const verdict = await chat.until(({ card }) => /Remote Desktop service/.test(card.title));
    await chat.press('tanaka', buttonOf(verdict.card, 'request-fix'));
    const card = await chat.until(({ key, card }) => key === 'change/1' && !/^Preparing/.test(card.title));
    console.log(JSON.stringify(card.card, undefined, 1));
    await chat.press('tanaka', buttonOf(card.card, 'approve'));
    const done = await chat.until(
      ({ key, card }) => key === 'change/1' && !/^(Preparing|Approve|The change|Changing)/.test(card.title),
    );
    console.log(JSON.stringify(done.card, undefined, 1), chat.logged);
    await chat.press('tanaka', buttonOf(done.card, 'undo'));
    const back = await chat.until(
      ({ key, card }) => key === 'change/2' && !/^(Preparing|Approve|The change|Changing)/.test(card.title),
    );
    console.log(JSON.stringify(back.card, undefined, 1), chat.shown().map(({ key, card }) => [key, card.title]), chat.logged);
  });
});
