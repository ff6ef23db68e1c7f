import { expect, test } from '@jest/globals';
import { refusePress } from '../../../bot/conversation/refuse-press.ts';

const heard = {
  kind: 'press',
  verb: 'pick',
  id: 'a',
  inputs: {},
  automatic: false,
  personal: false,
  targeted: false,
  speaker: { channelId: '29:me', tenant: 't', name: 'Me', language: 'en' },
  place: { surface: 'teams', conversation: '19:here', room: '19:here', reference: {} },
} as const;

const row = {
  id: 'a',
  verb: 'pick',
  data: {},
  card: 'card/1',
  conversation: '19:here',
  person: '29:me' as string | null,
  withdrawn: false,
  expired: false,
};

const inChat = { ...heard, personal: true, place: { ...heard.place, conversation: 'a:me', room: 'a:me' } };

test.each([
  ['my own', row, heard, undefined],
  ['anybody’s', { ...row, person: null }, heard, undefined],
  ['unknown', undefined, heard, 'not-known'],
  ['with another verb', { ...row, verb: 'share' }, heard, 'not-known'],
  ['somebody else’s', { ...row, person: '29:you' }, heard, 'not-for-you'],
  ['anybody’s, elsewhere', { ...row, person: null, conversation: '19:there' }, heard, 'not-known'],
  ['my own, elsewhere', { ...row, conversation: '19:there' }, heard, 'not-known'],
  ['my own, in my chat with the bot', row, inChat, undefined],
  ['anybody’s, forwarded to my chat with the bot', { ...row, person: null }, inChat, 'not-known'],
  ['withdrawn', { ...row, withdrawn: true }, heard, 'already-used'],
  ['expired', { ...row, expired: true }, heard, 'expired'],
  ['withdrawn and somebody else’s', { ...row, withdrawn: true, person: '29:you' }, heard, 'not-for-you'],
])('a button that is %s', (_, found, press, refused) => {
  expect(refusePress(found, press)).toBe(refused);
});
