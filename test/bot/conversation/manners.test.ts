import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Line, overTheInternet, playIn } from './play.ts';
import { type Name, openPracticeChat, type PracticeChat, type Where } from './practice-chat.ts';

let chat: PracticeChat;
beforeAll(async () => {
  chat = await openPracticeChat();
}, 120_000);
beforeEach(async () => {
  await chat.reset();
  chat.diagnoseForever();
});
afterAll(() => chat.close());

const play = (lines: readonly Line[], who?: Name, where?: Where) => playIn(chat, lines, who, where);

const hour = 3_600_000;

describe('the machine need not be named again', () => {
  test.each<[string, readonly Line[]]>([
    [
      'for another symptom',
      [
        ['internal-error web-01', /^Looking at web-01$/],
        ['cancel', /stopped/, /^Nothing is going on/],
        ['event-ids 36870', /^Looking at web-01$/],
      ],
    ],
    [
      'from the help card',
      [
        ['license-server web-01', /^Looking at web-01$/],
        ['cancel', /stopped/, /^Nothing is going on/],
        ['help', /^Type "diagnose"/],
        [{ press: 'symptom', label: /internal error/ }, /^Looking at web-01$/],
      ],
    ],
    [
      'for a message that is pasted alone',
      [
        ['event-ids web-01', /^Looking at web-01$/],
        ['cancel', /stopped/, /^Nothing is going on/],
        ['An internal error has occurred.', /^Looking at web-01$/],
      ],
    ],
  ])('%s', (_, lines) => play(lines));

  test('but an hour later it is asked', async () => {
    await play([['internal-error web-01', /^Looking at web-01$/]]);
    await chat.pass(hour);
    await play([['license-server', /^Which machine/]]);
  });

  test('and somebody else is asked', async () => {
    await play([['internal-error web-01', /^Looking at web-01$/]]);
    await play([['license-server', /^Which machine/]], 'suzuki');
  });

  test('and a button for any machine asks', () =>
    play([
      ['internal-error web-01', /^Looking at web-01$/],
      ['help', /^Type "diagnose"/],
      [{ press: 'diagnose' }, /^Which machine/],
    ]));
});

describe('another machine was meant', () => {
  test.each<[string, readonly Line[], Where]>([
    [
      'while it is looked at: the first one is let go',
      [
        ['internal-error web-01', /^Looking at web-01$/],
        ['no, web-02', /^Looking at web-01 was stopped$/, /^Looking at web-02$/],
      ],
      {},
    ],
    [
      'while something is asked',
      [
        ['diagnose web-01', /^How do you get in to web-01\?$/],
        ['sorry, I meant web-02', /closed/, /^How do you get in to web-02\?$/],
      ],
      {},
    ],
    [
      'what was answered is kept',
      [
        ['diagnose web-01', /^How do you get in to web-01\?$/],
        [overTheInternet, /^Your way in/, /^Looking at web-01$/],
        ['not web-01 but web-02', /stopped$/, /^Looking at web-02$/],
      ],
      {},
    ],
    [
      'in Japanese',
      [
        ['内部エラー web-01', /web-01/],
        ['いえ、web-02 です', /web-01/, /web-02/],
      ],
      { language: 'ja' },
    ],
  ])('%s', (_, lines, where) => play(lines, 'tanaka', where));

  test('where nothing was talked about it is no correction', () =>
    play([['no, web-02', /^The bot does not know the command/]]));
});

describe('a question that nobody answers', () => {
  test('is closed after an hour, with a word, and its buttons say so', async () => {
    const [asked] = await chat.say('tanaka', 'diagnose web-01');
    if (!asked) throw new Error('Nothing was asked.');
    await chat.pass(hour - 1);
    await chat.closeQuestions();
    expect(chat.shown()).toHaveLength(1);
    await chat.pass(1);
    await chat.closeQuestions();
    expect(chat.shown().at(-1)).toMatchObject({
      key: asked.key,
      kind: 'update',
      onlyFor: '29:tanaka',
      card: { title: expect.stringMatching(/^This question was closed: nobody answered/), buttons: [] },
    });
    await chat.closeQuestions();
    expect(chat.shown()).toHaveLength(2);
  });

  test('speaks the language of who was asked', async () => {
    await chat.say('tanaka', '診断 web-01', { language: 'ja' });
    await chat.pass(hour);
    await chat.closeQuestions();
    expect(chat.shown().at(-1)?.card.title).toMatch(/^1 時間回答がなかった/);
  });

  test('is not closed twice: an answer ends it', async () => {
    await play([
      ['diagnose web-01', /^How/],
      [overTheInternet, /^Your way in/, /^Looking/],
    ]);
    await chat.pass(hour);
    const before = chat.shown().length;
    await chat.closeQuestions();
    expect(chat.shown()).toHaveLength(before);
  });
});

test('an open question is still open after a restart', async () => {
  await play([['diagnose', /^Which machine/]]);
  await chat.restart();
  await play([['web-01', /closed/, /^How do you get in/]]);
});
