import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PressButton } from '../../../cards/card.ts';
import { outdatedCard } from '../../../cards/outdated-card.ts';
import { refusalCard } from '../../../cards/refusal-card.ts';
import { principalIds } from '../../../simulator/world/practice/ids.ts';
import { buttonOf, openPracticeChat, type PracticeChat } from './practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
});
beforeEach(async () => {
  await chat.reset();
  chat.diagnoseForever();
});
afterAll(() => chat.close());

const say = (reason: Parameters<typeof outdatedCard>[1]) => ({ say: outdatedCard('en', reason).summary });

/** The question how Tanaka gets in to web-01, with the button for Bastion. */
async function question(): Promise<PressButton> {
  const [asked] = await chat.say('tanaka', 'diagnose web-01');
  if (!asked) throw new Error('Nothing was asked.');
  return buttonOf(asked.card, 'way-in', /Bastion/);
}

/** A verdict that everybody sees. */
async function verdict() {
  chat.diagnoseReally();
  await chat.press('tanaka', await question());
  return chat.until(({ card }) => /let RDP through/.test(card.title));
}

describe('a button', () => {
  test('pressed twice does what it does once', async () => {
    const button = await question();
    const first = await chat.press('tanaka', button);
    const second = await chat.press('tanaka', button);
    expect(first.answer).toBeUndefined();
    expect(second).toEqual({ answer: say('already-used'), shown: [] });
    expect(await chat.store.query('select from diagnosis')).toHaveLength(1);
  });

  test('of a question is for whoever was asked', async () => {
    const button = await question();
    expect(await chat.press('suzuki', button)).toEqual({ answer: say('not-for-you'), shown: [] });
    expect((await chat.press('tanaka', button)).answer).toBeUndefined();
  });

  test('expires', async () => {
    const button = await question();
    await chat.pass(3_600_000 - 1);
    await chat.pass(1);
    expect(await chat.press('tanaka', button)).toEqual({ answer: say('expired'), shown: [] });
  });

  test('is good until it expires', async () => {
    const button = await question();
    await chat.pass(3_600_000 - 1);
    expect((await chat.press('tanaka', button)).answer).toBeUndefined();
  });

  test('is good in its own conversation only', async () => {
    const button = await question();
    expect(await chat.press('tanaka', button, { room: 'random' })).toEqual({
      answer: say('not-known'),
      shown: [],
    });
  });

  test('that only one person may see can stand in the chat with that person', async () => {
    const button = await question();
    expect((await chat.press('tanaka', button, { room: 'personal' })).answer).toBeUndefined();
    expect((await chat.press('suzuki', button, { room: 'personal' })).answer).toEqual(say('not-for-you'));
  });

  test.each([
    ['that nobody made', { verb: 'pick', id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', label: '' }],
    ['with an id that looks like SQL', { verb: 'pick', id: "' or true --", label: '' }],
  ])('%s does nothing', async (_, button) => {
    expect(await chat.press('tanaka', button)).toEqual({ answer: say('not-known'), shown: [] });
  });

  test('whose verb was exchanged does nothing', async () => {
    const button = { ...(await question()), verb: 'share' };
    expect(await chat.press('tanaka', button)).toEqual({ answer: say('not-known'), shown: [] });
  });

  test('that the client refreshes by itself does nothing, ever', async () => {
    const button = await question();
    expect(await chat.press('tanaka', button, { automatic: true })).toEqual({ answer: undefined, shown: [] });
    expect((await chat.press('tanaka', button)).answer).toBeUndefined();
  });
});

describe('on a verdict that everybody sees', () => {
  test('whoever may not ask is refused, and learns nothing', async () => {
    const { card } = await verdict();
    for (const verb of ['ways-in', 'diagnose-again']) {
      const { shown } = await chat.press('sato', buttonOf(card, verb));
      expect(shown).toMatchObject([
        { card: refusalCard('en', 'not-found-or-not-yours'), onlyFor: '29:sato' },
      ]);
    }
  });

  test('the ways in are told to whoever asks, alone', async () => {
    const { card } = await verdict();
    const { shown } = await chat.press('suzuki', buttonOf(card, 'ways-in'));
    expect(shown).toMatchObject([
      { onlyFor: '29:suzuki', card: { title: expect.stringContaining('web-01') } },
    ]);
  });

  test('a colleague can diagnose again, and says first how they get in', async () => {
    const { card } = await verdict();
    const { shown } = await chat.press('suzuki', buttonOf(card, 'diagnose-again'));
    expect(shown).toMatchObject([{ onlyFor: '29:suzuki', card: { title: 'How do you get in to web-01?' } }]);
  });

  test('the asker can diagnose again at once', async () => {
    const { card } = await verdict();
    const { shown } = await chat.press('tanaka', buttonOf(card, 'diagnose-again'));
    expect(shown).toMatchObject([{ key: 'diagnosis/2', card: { title: 'Looking at web-01' } }]);
  });

  test('whoever comes another way than before says so', async () => {
    const { card } = await verdict();
    const { shown } = await chat.press('tanaka', buttonOf(card, 'elsewhere'));
    expect(shown).toMatchObject([{ card: { title: 'How do you get in to web-01?' } }]);
  });
});

test('whoever lost the right since is refused when pressing', async () => {
  chat.diagnoseReally();
  const [asked] = await chat.say('tanaka', 'diagnose web-01', { targeted: true });
  if (!asked) throw new Error('Nothing was asked.');
  await chat.press('tanaka', buttonOf(asked.card, 'way-in', /Bastion/));
  const { card } = await chat.until(({ card }) => /let RDP through/.test(card.title));
  const tanaka = chat.world.principals.find(({ id }) => id === principalIds.tanaka);
  if (tanaka?.kind !== 'user') throw new Error('Tanaka is nobody.');
  tanaka.accountEnabled = false;
  try {
    const { shown } = await chat.press('tanaka', buttonOf(card, 'share'));
    expect(shown).toMatchObject([{ card: refusalCard('en', 'account-disabled'), onlyFor: '29:tanaka' }]);
  } finally {
    tanaka.accountEnabled = true;
  }
});
