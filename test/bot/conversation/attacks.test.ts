import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { outdatedCard } from '../../../cards/outdated-card.ts';
import { jsonb } from '../../../store/jsonb.ts';
import { playIn } from './play.ts';
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

const saying = (reason: Parameters<typeof outdatedCard>[1]) => ({ say: outdatedCard('en', reason).summary });

async function asked() {
  const [card] = await chat.say('tanaka', 'diagnose web-01');
  if (!card) throw new Error('Nothing was asked.');
  return { key: card.key, button: buttonOf(card.card, 'way-in', /Bastion/) };
}

test('whoever asks for an address learns no name of a machine that has it', async () => {
  const agent = Object.values(chat.world.resources).find(({ id }) =>
    /jump-01\/extensions\/.*NetworkWatcher/.test(id),
  );
  if (!agent) throw new Error('Nobody can try a connection.');
  const [from, to] = ['jump-01', 'app-02'];
  const id = agent.id.replace('rg-mgmt', 'rg-prod').replace(from, to);
  chat.world.resources[id.toLowerCase()] = { ...agent, id, name: agent.name.replace(from, to) };
  await chat.say('tanaka', 'connectivity app-02 to 10.0.2.6:9999');
  const { card } = await chat.until(({ card }) => /blocks it$/.test(card.title));
  delete chat.world.resources[id.toLowerCase()];
  expect(card.title).toBe('The firewall inside 10.0.2.6 blocks it');
  expect(JSON.stringify(card)).not.toContain('lic-01');
});

test('whoever may have nothing run in a machine cannot have it knock at doors', async () => {
  await chat.say('suzuki', 'connectivity app-02 to 10.0.2.6:9999');
  const { card } = await chat.until(
    ({ key, kind, card }) => /^diagnosis/.test(key) && kind === 'update' && card.state !== 'looking',
  );
  expect(JSON.stringify(card)).toContain('only those may have that who may have the bot look inside it');
});

describe('what was asked in private is not told to everybody', () => {
  test.each([
    ['when the machine is not named again', 'internal-error'],
    ['when another one was meant', 'no, web-02'],
    ['when a message is pasted', 'An internal error has occurred.'],
  ])('%s', async (_, text) => {
    await chat.say('tanaka', 'license-server web-01', { targeted: true });
    const shown = await chat.say('tanaka', text);
    expect(shown.map(({ onlyFor }) => onlyFor)).toEqual(shown.map(() => '29:tanaka'));
  });

  test('but a machine that is named to everybody is', async () => {
    await chat.say('tanaka', 'license-server web-01', { targeted: true });
    const [shown] = await chat.say('tanaka', 'internal-error web-02');
    expect(shown?.onlyFor).toBeUndefined();
  });
});

test('a question that had to be asked in the chat with the bot is answered once', async () => {
  const { button } = await asked();
  const first = await chat.press('tanaka', button, { room: 'personal' });
  expect(first.answer).toBeUndefined();
  const second = await chat.press('tanaka', button, { room: 'personal' });
  expect(second).toEqual({ answer: saying('already-used'), shown: [] });
  await chat.pass(3_600_000);
  const before = chat.shown().length;
  await chat.closeQuestions();
  expect(chat.shown()).toHaveLength(before);
});

test('a question that was closed with a word keeps it', async () => {
  const { key } = await asked();
  await chat.pass(3_600_000);
  await chat.closeQuestions();
  await chat.say('tanaka', 'Bastion');
  const last = chat.shown().findLast((one) => one.key === key);
  expect(last?.card).toEqual(outdatedCard('en', 'unanswered'));
});

test('what another version kept as a question does not keep others open', async () => {
  const { key } = await asked();
  await chat.store.query(
    `insert into open_question (card, about, until) values ('card/old', '{"old": 1}', '2000-01-01')`,
  );
  await chat.pass(3_600_000);
  await chat.closeQuestions();
  expect(chat.shown().at(-1)).toMatchObject({ key, card: outdatedCard('en', 'unanswered') });
});

describe('what another version kept', () => {
  test.each([
    ['a dialog that there is no more', { stack: { dialogStack: [{ id: 'gone', state: {} }] } }],
    ['a dialog of another shape', { stack: { dialogStack: [{ id: 'diagnose', state: { options: 1 } }] } }],
    ['no stack at all', { stack: 'x', topic: 3 }],
    ['nothing', { stack: null, topic: null }],
  ])('as a conversation is forgotten: %s', async (_, kept) => {
    const { button } = await asked();
    await chat.store.query(`update conversation_state set value = $1 where key like '%/dialogs'`, [
      jsonb(kept),
    ]);
    await playIn(chat, [
      ['hello', /^The bot does not know the command/],
      ['internal-error web-02', /^Looking at web-02$/],
    ]);
    expect((await chat.press('tanaka', button)).shown.at(-1)?.card.title).toBe('Looking at web-01');
  });

  test('as the meaning of a button is not guessed', async () => {
    const { button } = await asked();
    await chat.store.query(`update button set data = '{"vm": "web-01"}'`);
    expect(await chat.press('tanaka', button)).toEqual({ answer: saying('not-known'), shown: [] });
  });

  test('as a diagnosis stops nobody from stopping', async () => {
    const [shown] = await chat.say('tanaka', 'internal-error web-01');
    if (!shown) throw new Error('Nothing was begun.');
    await chat.store.query(`update diagnosis set request = '{"old": 1}'`);
    const button = buttonOf(shown.card, 'cancel');
    expect((await chat.press('tanaka', button)).answer).toEqual(saying('expired'));
    await playIn(chat, [['cancel', /^Nothing is going on/]]);
  });
});

describe('an answer is no correction of the machine', () => {
  test.each([
    ['not sure yet', /^Your way in to web-01: not told$/],
    ['not Bastion but VPN 10.8.0.5', /10\.8\.0\.5$/],
    ['VPN 10.8.0.5 の方です', /10\.8\.0\.5$/],
  ])('%s', async (text, answered) => {
    await playIn(chat, [
      ['diagnose web-01', /^How do you get in to web-01\?$/],
      [text, answered, /^Looking at web-01$/],
    ]);
  });

  test('and who says that it does not work yet stops nothing', () =>
    playIn(chat, [
      ['internal-error web-01', /^Looking at web-01$/],
      ['not working yet', /^The bot does not know the command/],
    ]));
});

test('which message it was is not asked again once another one says it', () =>
  playIn(chat, [
    ['diagnose web-01 "The credentials did not work, error 0x204"', /^What did you see/],
    ['cancel', /closed/, /^Nothing is going on/],
    ['Your account has been locked.', /^How do you get in/],
  ]));
