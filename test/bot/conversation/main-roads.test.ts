import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { breakMachine, healMachine } from '../../../simulator/panel/break-and-heal.ts';
import { addVirtualMachine } from '../../../simulator/world/build.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { has, type Line, overTheInternet, playIn } from './play.ts';
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

describe('where the answer goes', () => {
  beforeEach(() => chat.diagnoseReally());

  test.each<[string, Where, string | undefined]>([
    ['a room that the policy names: to everybody', { room: 'ops' }, undefined],
    ['a room that it does not name: to the asker alone', { room: 'random' }, '29:tanaka'],
    ['asked in private: to the asker alone', { room: 'ops', targeted: true }, '29:tanaka'],
    ['a chat with the bot', { room: 'personal' }, undefined],
  ])('%s', async (_, where, onlyFor) => {
    await play(
      [
        ['diagnose web-01', /^How/],
        [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /^Looking/],
      ],
      'tanaka',
      where,
    );
    const verdict = await chat.until(({ card }) => /let RDP through/.test(card.title));
    expect(verdict).toMatchObject({ key: 'diagnosis/1', kind: 'update' });
    expect(verdict.onlyFor).toBe(onlyFor);
    const questions = chat.shown().filter(({ key }) => key.startsWith('card/'));
    for (const one of questions)
      expect(one.onlyFor).toBe(where.room === 'personal' ? undefined : '29:tanaka');
  });

  test('what was asked in private stays private, although an answer was typed for all to see', async () => {
    await play([['diagnose', /^Which/]], 'tanaka', { targeted: true });
    await play([
      ['web-01', /closed/, /^How/],
      ['bastion', /^Your way in/, /^Looking/],
    ]);
    const verdict = await chat.until(({ card }) => /let RDP through/.test(card.title));
    expect(verdict.onlyFor).toBe('29:tanaka');
  });

  test('a private verdict can be shown to everybody where the policy allows it', async () => {
    await play(
      [
        ['diagnose web-01', /^How/],
        [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /^Looking/],
      ],
      'tanaka',
      { targeted: true },
    );
    await chat.until(({ card }) => /let RDP through/.test(card.title));
    await play([[{ press: 'share' }, /let RDP through/]]);
    const shared = chat.shown().at(-1);
    expect(shared?.onlyFor).toBeUndefined();
    expect(shared && has(shared.card, 'share')).toBe(false);
  });

  test('and not where it does not', async () => {
    await play(
      [
        ['diagnose web-01', /^How/],
        [{ press: 'way-in', label: /Bastion/ }, /^Your way in/, /^Looking/],
      ],
      'tanaka',
      { room: 'random' },
    );
    const verdict = await chat.until(({ card }) => /let RDP through/.test(card.title));
    expect(has(verdict.card, 'share')).toBe(false);
  });
});

describe.each(['en', 'ja'] as const)('the main road, %s', (language) => {
  const titles = {
    en: {
      blocked: /^RDP to web-01 is blocked/,
      fine: /^Azure, the network and Windows let RDP through to web-01$/,
    },
    ja: { blocked: /^web-01 への RDP は NSG の規則で/, fine: /web-01/ },
  }[language];
  const where = { language, room: 'personal' } as const;

  test('break, ask, read what blocks, heal, ask again on the card', async () => {
    chat.diagnoseReally();
    const call = { world: chat.world, moment: chat.practice.time.moment() };
    breakMachine({ ...call, body: { vm: webId(), scenario: 'inbound-port-denied' } });
    await chat.say('tanaka', 'diagnose web-01', where);
    await play([[overTheInternet, /./, /web-01/]], 'tanaka', where);
    const blocked = await chat.until(({ key, card }) => key === 'diagnosis/1' && card.state === 'problem');
    expect(blocked.card).toMatchObject({ language, title: expect.stringMatching(titles.blocked) });

    healMachine({ ...call, body: { vm: webId() } });
    await play([[{ press: 'diagnose-again' }, /web-01/]], 'tanaka', where);
    const fine = await chat.until(({ key, card }) => key === 'diagnosis/2' && card.state === 'fine');
    expect(fine.card).toMatchObject({ language, title: expect.stringMatching(titles.fine) });
    expect(chat.logged).toEqual([]);
  });
});

const webId = (): string =>
  `/subscriptions/${subscriptionIds.production}/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01`;

describe('several machines of a name', () => {
  const groups = [
    `${subscriptionIds.production}/resourceGroups/rg-mgmt`,
    `${subscriptionIds.development}/resourceGroups/rg-dev`,
  ];
  const twins = groups.map((group) => `/subscriptions/${group}`);
  beforeAll(() => {
    for (const group of twins) {
      const place = { world: chat.world, group, location: 'japaneast', moment: chat.practice.time.moment() };
      addVirtualMachine(place, 'web-01', {
        networkInterfaces: [webId().replace('virtualMachines', 'networkInterfaces')],
      });
    }
  });
  afterAll(() => {
    for (const group of twins) {
      delete chat.world.resources[keyOf(`${group}/providers/Microsoft.Compute/virtualMachines/web-01`)];
    }
  });

  test.each([
    ['tanaka', ['rg-dev', 'rg-mgmt', 'rg-prod']],
    // May not read the development subscription, and does not see that there is one there.
    ['suzuki', ['rg-mgmt', 'rg-prod']],
  ] as const)('%s picks from those that may be asked about', async (who, expected) => {
    const [shown] = await chat.say(who, 'diagnose web-01');
    expect(shown?.onlyFor).toBe(`29:${who}`);
    const lines = shown?.card.blocks.flatMap((block) => (block.type === 'lines' ? block.lines : [])) ?? [];
    expect(lines.map(({ detail = '' }) => detail.split(' · ')[0]).sort()).toEqual(expected);
    const picked = lines.find(({ detail }) => detail?.startsWith('rg-prod'))?.button;
    if (!picked || !('verb' in picked)) throw new Error('It cannot be picked.');
    await chat.press(who, picked);
    await play([['bastion', /^Your way in/, /^Looking at web-01/]], who);
    expect(chat.shown().at(-1)?.card.place).toContain('rg-prod');
    const [row] = await chat.store.query('select machine from diagnosis');
    expect(row).toEqual({ machine: webId().toLowerCase() });
  });

  test('the group can be typed instead', () =>
    play([
      ['diagnose web-01', /^Which web-01 do you mean\?$/],
      ['rg-mgmt/web-01', /closed/, /^How do you get in/],
    ]));
});
