import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Line, overTheInternet, playIn } from './play.ts';
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

const play = (lines: readonly Line[], who?: Name, where?: Where) => playIn(chat, lines, who, where);

describe('in English', () => {
  test.each<[string, readonly Line[]]>([
    [
      'the shortest road',
      [
        ['/rdp diagnose web-01', /^How do you get in to web-01\?$/],
        [overTheInternet, /^Your way in to web-01: the Internet/, /^Looking at web-01$/],
      ],
    ],
    [
      'everything is asked, and answered by typing',
      [
        ['diagnose', /^Which machine can you not reach\?$/],
        ['web-01', /^This question is closed/, /^How do you get in/],
        ['through Bastion', /^Your way in to web-01: Azure Bastion/, /^Looking at web-01$/],
      ],
    ],
    [
      'everything is asked, and answered on the card',
      [
        ['diagnose', /^Which machine/],
        [{ press: 'search', typed: { machine: 'rg-prod/web-01' } }, /closed/, /^How do you get in/],
        [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /^Looking at web-01$/],
      ],
    ],
    [
      'nothing was typed into the card',
      [
        ['diagnose', /^Which machine/],
        [{ press: 'search' }, /closed/, /^Which machine/],
      ],
    ],
    [
      'an address is missing, then wrong, then there',
      [
        ['diagnose web-01', /^How do you get in/],
        [{ press: 'way-in', label: /VPN/ }, /closed/, /^How do you get in/],
        [{ press: 'way-in', label: /VPN/, typed: { address: '10.8.0.500' } }, /closed/, /^How do you get in/],
        [
          { press: 'way-in', label: /VPN/, typed: { address: '１０.８.０.５' } },
          /^Your way in .* 10\.8\.0\.5$/,
          /^Looking at/,
        ],
      ],
    ],
    [
      'a name that cannot be does not end the question',
      [
        ['diagnose', /^Which machine/],
        ["web'01", /^No virtual machine can be called/],
        ['web-01', /closed/, /^How do you get in/],
      ],
    ],
    [
      'help does not end the question',
      [
        ['diagnose', /^Which machine/],
        ['help', /^Type "diagnose" and the name/],
        ['web-01', /closed/, /^How do you get in/],
      ],
    ],
    [
      'a clear command wins over the question',
      [
        ['diagnose web-01', /^How do you get in/],
        ['diagnose web-02', /closed/, /^How do you get in to web-02/],
        ['bastion', /^Your way in/, /^Looking at web-02$/],
      ],
    ],
    [
      'cancel ends the question, and what is typed then is no answer',
      [
        ['diagnose', /^Which machine/],
        ['cancel', /closed/, /^Nothing is going on any more$/],
        ['web-01', /^The bot does not know the command/],
      ],
    ],
    [
      'cancel on the card',
      [
        ['diagnose', /^Which machine/],
        [{ press: 'cancel' }, /closed/, /^Nothing is going on/],
      ],
    ],
    ['cancel when nothing is going on', [['cancel', /^Nothing is going on any more$/]]],
    [
      'help, and its button',
      [
        ['help', /^Type "diagnose"/],
        [{ press: 'diagnose' }, /^Which machine/],
      ],
    ],
    ['what is not there yet', [['sweep rg-prod', /^"sweep" does not exist yet$/]]],
    ['what nobody understands', [['dance', /does not know the command "dance"/]]],
    ['a mistake in a command', [['diagnose rg-prod/-', /^No virtual machine can be called/]]],
  ])('%s', (_, lines) => play(lines));
});

describe('in Japanese', () => {
  test.each<[string, readonly Line[]]>([
    [
      'the shortest road',
      [
        ['web-01 を診断してください', /^web-01 /],
        [overTheInternet, /^web-01 への接続方法:インターネット経由/, /web-01/],
      ],
    ],
    [
      'everything is asked',
      [
        ['診断', /./],
        ['ｗｅｂ－０１', /終了/, /web-01/],
        ['踏み台 10.0.2.4 から', /^web-01 への接続方法:踏み台/, /web-01/],
      ],
    ],
  ])('%s', async (_, lines) => {
    await play(lines, 'tanaka', { language: 'ja', room: 'personal' });
    for (const { card } of chat.shown()) expect(card.language).toBe('ja');
  });
});

test('how the person gets in is asked once', async () => {
  await play([
    ['diagnose web-01', /^How/],
    [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /^Looking at web-01/],
  ]);
  await play([['diagnose web-02', /^Looking at web-02/]], 'tanaka', { room: 'random' });
  // Somebody else gets in another way.
  await play([['diagnose web-02', /^How/]], 'suzuki');
});

test('whoever is not sure is asked again', async () => {
  await play([
    ['diagnose web-01', /^How/],
    [{ press: 'way-in', label: /Not sure/ }, /^Your way in to web-01: not told/, /^Looking/],
    ['diagnose web-02', /^How/],
  ]);
});

test('an hour later, what is typed is no answer any more', async () => {
  await play([['diagnose', /^Which machine/]]);
  await chat.pass(3_600_000);
  await play([['web-01', /closed/, /does not know the command/]]);
});

test('two people in one conversation do not answer for each other', async () => {
  await play([['diagnose', /^Which machine/]]);
  await play([['web-01', /does not know the command/]], 'suzuki');
  await play([['web-01', /closed/, /^How/]]);
});

describe('language', () => {
  test('of a conversation is told to everybody there, and shared cards speak it', async () => {
    const [told] = await chat.say('tanaka', 'language ja');
    expect(told).toMatchObject({ card: { language: 'ja' } });
    expect(told?.onlyFor).toBeUndefined();
    const [own] = await chat.say('suzuki', 'diagnose web-01');
    expect(own).toMatchObject({ card: { language: 'en' }, onlyFor: '29:suzuki' });
    await play([['bastion', /^Your way in/, /web-01/]], 'suzuki');
    const shared = chat.shown().find(({ key }) => key === 'diagnosis/1');
    expect(shared).toMatchObject({ card: { language: 'ja' } });
    expect(shared?.onlyFor).toBeUndefined();
  });

  test('in a chat with the bot is the person’s, everywhere', async () => {
    await chat.say('tanaka', 'language ja', { room: 'personal' });
    const [help] = await chat.say('tanaka', 'help', { room: 'random' });
    expect(help?.card.language).toBe('ja');
    const [other] = await chat.say('suzuki', 'help', { room: 'random' });
    expect(other?.card.language).toBe('en');
  });

  test('is the first asker’s where nobody chose one', async () => {
    await play(
      [
        ['diagnose web-01', /./],
        [{ press: 'way-in', label: /Bastion/ }, /./, /./],
      ],
      'tanaka',
      { language: 'ja' },
    );
    await play(
      [
        ['diagnose web-01', /^How/],
        [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /web-01/],
      ],
      'suzuki',
    );
    expect(chat.shown().find(({ key }) => key === 'diagnosis/2')?.card.language).toBe('ja');
  });

  test('without a language says which one it is and offers the other', async () => {
    const [card] = await chat.say('tanaka', 'language');
    expect(card).toMatchObject({ card: { language: 'en' }, onlyFor: '29:tanaka' });
    await play([[{ press: 'language' }, /./]]);
    expect(chat.shown().at(-1)?.card.language).toBe('ja');
  });
});

test.each(['', 'good morning', 'diagnose web-01'])(
  '%j that is not for the bot does nothing',
  async (text) => {
    const [before] = await chat.store.query('select count(*) from conversation_state');
    const shown = await chat.say('tanaka', text, { addressed: false });
    const [after] = await chat.store.query('select count(*) from conversation_state');
    expect([shown, after]).toEqual([[], before]);
  },
);
