import { describe, expect, test } from '@jest/globals';
import { activitySchema } from '../../../bot/teams/activity.ts';
import { heardFrom } from '../../../bot/teams/heard-from.ts';
import { message, press, tenantId } from '../../support/fake-teams.ts';

const service = 'https://smba.trafficmanager.net/jp/';

const hear = (activity: object) => heardFrom(activitySchema.parse(activity), new Set([tenantId]));

const said = (change: object = {}) => hear(message(service, { ...change }));

const pressed = (data: object, change: object = {}) => hear(press(service, { ...data }, { ...change }));

test('a message in a thread of a channel', () => {
  expect(said()).toEqual({
    heard: {
      kind: 'message',
      text: '<at>rdp-bot</at> help',
      addressed: true,
      personal: false,
      targeted: false,
      message: '1700000000001',
      speaker: {
        channelId: '29:tanaka',
        objectId: '7a4a4a00-0000-4000-8000-00000000000a',
        tenant: tenantId,
        name: 'Tanaka',
        language: 'ja',
        timeZone: 'Asia/Tokyo',
      },
      place: {
        surface: 'teams',
        conversation: '19:ops@thread.tacv2;messageid=1700000000001',
        room: '19:ops@thread.tacv2',
        reference: {
          channelId: 'msteams',
          serviceUrl: service,
          conversation: { id: '19:ops@thread.tacv2;messageid=1700000000001', tenantId },
          bot: { id: expect.stringMatching(/^28:/) },
        },
      },
    },
  });
});

const personal = { id: 'a:chat', conversationType: 'personal', tenantId };

describe('a message', () => {
  test.each([
    ['that mentions nobody', { entities: [] }, { addressed: false }],
    [
      'that mentions somebody else',
      { entities: [{ type: 'mention', mentioned: { id: '29:x' } }] },
      { addressed: false },
    ],
    ['with entities that are none', { entities: [null, 1, { type: 'mention' }] }, { addressed: false }],
    ['in a chat with the bot', { entities: [], conversation: personal }, { addressed: true, personal: true }],
    [
      'that only the bot sees',
      { entities: [], recipient: { id: '28:x', isTargeted: true } },
      { addressed: true, targeted: true },
    ],
    ['in English', { locale: 'en-US' }, { speaker: { language: 'en' } }],
    ['in a language that the bot does not speak', { locale: 'fr-FR' }, { speaker: { language: 'en' } }],
    ['in a language whose name begins alike', { locale: 'jam-JM' }, { speaker: { language: 'en' } }],
    ['whose client alone says the language', { locale: undefined }, { speaker: { language: 'ja' } }],
    [
      'with a tenant in another case',
      { channelData: { tenant: { id: tenantId.toUpperCase() } } },
      { speaker: { tenant: tenantId } },
    ],
    ['with channel data that is none', { channelData: 'x' }, { speaker: { tenant: tenantId } }],
  ])('%s', (_, change, heard) => expect(said(change)).toMatchObject({ heard }));

  test.each([
    ['of an account that is not in the directory', { id: '29:x', name: 'X' }],
    ['of an account whose id is no id', { id: '29:x', name: 'X', aadObjectId: "' or 1=1" }],
  ])('%s', (_, from) => {
    const listened = said({ from });
    expect(listened).toHaveProperty('heard.speaker.channelId', '29:x');
    expect(listened).not.toHaveProperty('heard.speaker.objectId');
  });

  test('with a time zone under its newer name', () => {
    const entities = [{ type: 'clientInfo', timezone: 'Asia/Kolkata' }];
    expect(said({ entities })).toHaveProperty('heard.speaker.timeZone', 'Asia/Kolkata');
  });

  test('with a time zone that nobody knows', () => {
    const entities = [{ type: 'clientInfo', locale: 'ja-JP', timezone: 'Mars/Olympus' }];
    expect(said({ entities, locale: undefined })).toMatchObject({ heard: { speaker: { language: 'ja' } } });
    expect(said({ entities })).not.toHaveProperty('heard.speaker.timeZone');
  });
});

describe('what says nothing', () => {
  test.each([
    ['a reaction', { type: 'messageReaction' }],
    ['somebody who joined', { type: 'conversationUpdate' }],
    ['somebody who types', { type: 'typing' }],
    ['an edit', { type: 'messageUpdate' }],
    ['an invoke that is no press', { type: 'invoke', name: 'signin/verifyState' }],
    ['an empty text', { text: '  ' }],
    ['the bot itself', { from: { id: '28:x' }, recipient: { id: '28:x' } }],
    ['an installation in a channel', { type: 'installationUpdate', action: 'add' }],
    ['a removal', { type: 'installationUpdate', action: 'remove', conversation: personal }],
  ])('%s', (_, change) => expect(said(change)).toEqual({ unheard: 'nothing-to-hear' }));

  test('but whoever installs the bot is shown what it can do', () => {
    const installed = said({
      type: 'installationUpdate',
      action: 'add',
      conversation: personal,
      text: undefined,
    });
    expect(installed).toMatchObject({ heard: { kind: 'message', text: 'help', addressed: true } });
  });
});

describe('a press', () => {
  test('brings the verb, the id and what was typed, and nothing else', () => {
    const data = { id: 'b1', search: 'web', msteams: {}, count: 3, verb: 'other' };
    expect(pressed(data)).toMatchObject({
      heard: { kind: 'press', verb: 'again', id: 'b1', inputs: { search: 'web' }, automatic: false },
    });
  });

  test('of an old client is a message with a value', () => {
    const old = said({ text: undefined, value: { verb: 'again', id: 'b1', search: 'web' } });
    expect(old).toMatchObject({ heard: { verb: 'again', id: 'b1', inputs: { search: 'web' } } });
  });

  test.each([
    ['task/fetch', 'opening'],
    ['task/submit', 'submitted'],
  ])('%s is that of a form', (name, form) => {
    const value = { data: { verb: 'approve', id: 'b1', answer: 'web-01', msteams: { type: 'task/fetch' } } };
    expect(pressed({}, { name, value })).toMatchObject({
      heard: { verb: 'approve', id: 'b1', inputs: { answer: 'web-01' }, automatic: false, form },
    });
    const direct = { action: { verb: 'approve', data: { id: 'b1' } } };
    expect(pressed({}, { name, value: direct })).toEqual({ unheard: 'press-not-understood' });
  });

  test('leaves out what would change what an object is', () => {
    expect(pressed(JSON.parse('{"id":"b1","__proto__":"x","search":"web"}'))).toHaveProperty('heard.inputs', {
      search: 'web',
    });
  });

  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`i${n}`, 'x']));
  test('of all that fits', () => {
    expect(pressed({ id: 'b1', ...ten, i0: 'x'.repeat(4_000) })).toHaveProperty('heard.inputs.i9', 'x');
  });

  test.each<[string, object]>([
    ['too many inputs', { id: 'b1', ...ten, more: 'x' }],
    ['too long an input', { id: 'b1', search: 'x'.repeat(4_001) }],
    ['an input whose name is no name', { id: 'b1', 'a b': 'x' }],
    ['no id', {}],
    ['an id that is no text', { id: { $ne: '' } }],
    ['an id that is no id', { id: '../x' }],
  ])('with %s is not understood', (_, data) => {
    const value = { action: { type: 'Action.Execute', verb: 'again', data }, trigger: 'manual' };
    expect(pressed({}, { value })).toEqual({ unheard: 'press-not-understood' });
  });
});
