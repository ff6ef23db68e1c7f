import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Line, playIn } from './play.ts';
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

/** What the diagnosis that was begun is about. */
async function about(): Promise<unknown> {
  const [row] = await chat.store.query(
    `select request->'look'->'about' as about from diagnosis order by number desc limit 1`,
  );
  return row?.['about'];
}

describe('after the machine', () => {
  test.each([
    [
      'diagnose web-01 "An internal error has occurred"',
      { symptom: 'internal-error', message: 'internal-error' },
    ],
    ['診断 web-01 「内部エラーが発生しました」', { symptom: 'internal-error', message: 'internal-error' }],
    ['internal-error web-01', { symptom: 'internal-error' }],
    ['event-ids web-01 36870', { symptom: 'event-ids', event: 36870 }],
    [
      'diagnose web-01 Event 36870 from source Schannel',
      { symptom: 'event-ids', message: 'event-36870', event: 36870 },
    ],
    [
      'diagnose web-01 no Remote Desktop License Servers available to provide a license',
      { symptom: 'license-server', message: 'no-license-server' },
    ],
  ])('%s', async (text, expected) => {
    await play([[text, /web-01/]]);
    expect(await about()).toEqual(expected);
  });

  test('a message without a conversation of its own: everything is looked at', async () => {
    await play([
      ['diagnose web-01 0xC000006D', /^How do you get in to web-01/],
      ['bastion', /^Your way in/, /^Looking at web-01/],
    ]);
    expect(await about()).toEqual({ message: 'credentials-refused' });
  });

  test('a message that nobody knows: everything is looked at', async () => {
    await play([
      ['diagnose web-01 the screen turned purple', /^How do you get in to web-01/],
      ['bastion', /^Your way in/, /^Looking at web-01/],
    ]);
    expect(await about()).toEqual({ message: 'unknown' });
  });
});

describe('alone', () => {
  test.each<[string, readonly Line[], Where]>([
    [
      'a sentence asks for the machine',
      [
        ['An internal error has occurred.', /^Which machine/],
        ['web-01', /closed/, /^Looking at web-01$/],
      ],
      {},
    ],
    [
      'a sentence that names the machine',
      [['web-01 で内部エラーが発生しました', /web-01/]],
      { language: 'ja', room: 'personal' },
    ],
    [
      'a code',
      [
        ['0x204', /^Which machine/],
        ['web-01', /closed/, /^How do you get in/],
      ],
      {},
    ],
    [
      'in the place of the machine',
      [
        ['diagnose', /^Which machine/],
        ['Error code: 0x4', /closed/, /^Which machine/],
        ['web-01', /closed/, /^Looking at web-01$/],
      ],
      {},
    ],
    ['what says nothing', [['good morning everybody', /^The bot does not know the command/]], {}],
  ])('%s', (_, lines, where) => play(lines, 'tanaka', where));
});

describe('several meanings', () => {
  const text = 'diagnose web-01 internal error, and before that no license server';

  test('one of them is picked', async () => {
    await play([
      [text, /^What did you see\?$/],
      [{ press: 'answer', label: /licence server/ }, /^The message: /, /^Looking at web-01$/],
    ]);
    expect(await about()).toEqual({ symptom: 'license-server', message: 'no-license-server' });
  });

  test('none of them', async () => {
    await play([
      [text, /^What did you see\?$/],
      [{ press: 'answer', label: /None/ }, /^The message: /, /^How do you get in/],
    ]);
  });

  test('said once more in other words', async () => {
    await play([
      [text, /^What did you see\?$/],
      ['an internal error has occurred', /^The message: /, /^Looking at web-01$/],
    ]);
    expect(await about()).toEqual({ symptom: 'internal-error', message: 'internal-error' });
  });
});
