import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { breakMachine, healMachine } from '../../../simulator/panel/break-and-heal.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { overTheInternet, playIn } from '../conversation/play.ts';
import { buttonOf, type Name, openPracticeChat, type PracticeChat } from '../conversation/practice-chat.ts';
import type { Shown } from '../conversation/recorded-post.ts';

let chat: PracticeChat;

/** A world of its own: Azure counts how much is asked of it. */
function inAWorld(): void {
  beforeAll(async () => {
    chat = await openPracticeChat();
  });
  afterAll(() => chat.close());
  beforeEach(async () => {
    await chat.reset();
    // What was asked at another time is another run inside the machine.
    await chat.clock.advance(60_000);
    healMachine({ ...call(), body: { vm: web01 } });
  });
}

const web01 = keyOf(
  `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`,
);

const call = () => ({ world: chat.world, moment: chat.practice.time.moment() });

const broken = (...scenarios: readonly string[]) => {
  for (const scenario of scenarios) breakMachine({ ...call(), body: { vm: web01, scenario } });
};

async function verdict(): Promise<Shown> {
  await playIn(chat, [
    ['diagnose web-01', /^How/],
    [overTheInternet, /^Your way in/, /^Looking/],
  ]);
  return chat.until(({ key, card }) => key.startsWith('diagnosis/') && card.state !== 'looking');
}

/** The newest card of a change, once it says that. */
const said = (number: number, title: RegExp) =>
  chat.until(({ key, card }) => key === `change/${number}` && title.test(card.title));

async function proposed(label?: RegExp, number = 1): Promise<Shown> {
  const { card } = await verdict();
  await chat.press('tanaka', buttonOf(card, 'request-fix', label));
  return said(number, /^Approve/);
}

const press = (who: Name, { card }: Shown, verb: string, inputs = {}) =>
  chat.press(who, buttonOf(card, verb), { inputs });

const titles = (shown: readonly Shown[]) => shown.map(({ card }) => card.title);

const sentences = (shown: readonly Shown[]) =>
  shown.flatMap(({ card }) => card.blocks.flatMap((block) => (block.type === 'text' ? block.text : [])));

describe('a network rule', () => {
  inAWorld();

  test('is proposed, approved by another, made, proved and taken back', async () => {
    broken('inbound-port-denied');
    const card = await proposed();
    const own = await press('tanaka', card, 'approve');
    expect(sentences(own.shown)).toContainEqual(expect.stringMatching(/needs a second person/));
    const bystander = await press('sato', card, 'approve');
    expect(titles(bystander.shown)).toEqual([expect.stringMatching(/decided|cannot/)]);
    await press('suzuki', card, 'approve');
    const fixed = await said(1, /answers again$/);
    expect(JSON.stringify(fixed.card)).toContain('Approved by suzuki');
    await press('tanaka', fixed, 'undo');
    await said(2, /^CH-1 was taken back/);
    await said(1, /was taken back$/);
    await chat.say('tanaka', 'diagnose web-01');
    const again = await chat.until(({ key, card }) => key === 'diagnosis/2' && card.state !== 'looking');
    expect(again.card.title).toMatch(/blocked by a network rule/);
    expect(chat.logged).toEqual([]);
  });

  test('asked for twice is one change, and whoever joined cannot approve it either', async () => {
    broken('inbound-port-denied');
    const { card } = await verdict();
    await chat.press('tanaka', buttonOf(card, 'request-fix'));
    const again = await chat.press('suzuki', buttonOf(card, 'request-fix'));
    expect(titles(again.shown)).toContainEqual(expect.stringMatching(/asked for already: CH-1/));
    const proposal = await said(1, /^Approve/);
    const joined = await press('suzuki', proposal, 'approve');
    expect(sentences(joined.shown)).toContainEqual(expect.stringMatching(/needs a second person/));
  });

  test('is not made when somebody changed it after the yes', async () => {
    broken('inbound-port-denied');
    const card = await proposed();
    healMachine({ ...call(), body: { vm: web01 } });
    broken('inbound-port-denied');
    await press('suzuki', card, 'approve');
    const after = await chat.until(
      ({ key, card }) => key === 'change/1' && card.state !== 'looking' && !/^Approve/.test(card.title),
    );
    expect(after.card.title).toMatch(/answers again|no longer counts/);
  });

  test('expires, and is asked for again with one press', async () => {
    broken('inbound-port-denied');
    const card = await proposed();
    await chat.clock.advance(31 * 60_000);
    const late = await press('suzuki', card, 'approve');
    expect(late.answer).toMatchObject({ say: expect.stringMatching(/CH-1: expired/) });
    const expired = await said(1, /^Nobody decided/);
    await press('tanaka', expired, 'ask-again');
    await said(2, /^Approve/);
  });
});

describe('inside Windows', () => {
  inAWorld();

  test('a low risk is approved by who asked, where policy names them', async () => {
    broken('termservice-stopped');
    const card = await proposed();
    await press('tanaka', card, 'approve');
    await said(1, /answers again$/);
  });

  test('three causes are mended as one', async () => {
    broken('termservice-stopped', 'firewall-rule-missing', 'inbound-port-denied');
    const card = await proposed(/all/i);
    expect(JSON.stringify(card.card)).toContain('TermService');
    await press('suzuki', card, 'approve');
    await said(1, /answers again$/);
  });
});

describe('in words', () => {
  inAWorld();

  test('pause holds an approved change, and resume lets it go on', async () => {
    broken('termservice-stopped');
    const card = await proposed();
    const refused = await chat.say('sato', 'pause');
    expect(titles(refused)).toEqual([expect.stringMatching(/decided|cannot/)]);
    await chat.say('suzuki', 'pause network work');
    const held = await press('tanaka', card, 'approve');
    expect(sentences(held.shown)).toContainEqual(expect.stringMatching(/paused/));
    await chat.say('suzuki', 'resume');
    await press('tanaka', card, 'approve');
    await said(1, /answers again$/);
    expect(titles(await chat.say('tanaka', 'changes'))).toEqual(['The last changes']);
    expect(titles(await chat.say('tanaka', 'change 1'))).toEqual(['RDP to web-01 answers again']);
    expect(titles(await chat.say('tanaka', 'audit web-01'))).toEqual([
      expect.stringMatching(/^What was done to web-01/),
    ]);
    await chat.say('tanaka', 'undo 1');
    await said(2, /^CH-1 was taken back/);
  });

  test('what somebody may not see is as if it were not there', async () => {
    broken('termservice-stopped');
    await proposed();
    const [there] = await chat.say('watanabe', 'change 1');
    const [nowhere] = await chat.say('watanabe', 'change 99');
    expect(there?.card.title.replace('CH-1', 'CH-99')).toBe(nowhere?.card.title);
  });
});
