import { expect, test } from '@jest/globals';
import { eventRows, seenEvents } from '../../../diagnosis/wording/event-rows.ts';
import { factOf } from '../../../guest/answer.ts';
import { guestAnswer } from '../healthy-guest.ts';

const eventsOf = (n: object) => factOf(guestAnswer({ ev: { n } }), 'events');

const seen = seenEvents(
  eventsOf({
    sc36870: [3, 12],
    'sm7031.TermService': [1, 150],
    'rs1058.80070005': [99, 5000],
    ls40960: [1, 1],
  }),
  [
    ['rs', 1058],
    ['sm', 7031],
    ['sc', 36870],
  ],
);

test('events are told in the order of the kinds, with who wrote them, how often and how long ago', () => {
  const kinds = [
    ['sc', 36870],
    ['sm', 7031],
    ['rs', 1058],
    ['rs', 1057],
  ] as const;
  expect(eventRows(seen, kinds, 'en')).toEqual([
    { label: 'Event 36870', value: 'Schannel · ×3, newest 12 min ago · private key not accessible' },
    {
      label: 'Event 7031',
      value: 'Service Control Manager · TermService · ×1, newest 3 h ago · ended unexpectedly',
    },
    {
      label: 'Event 1058',
      value:
        'TerminalServices-RemoteConnectionManager · 0x80070005 (access denied) · ×99 or more, newest 3 days ago · the expired certificate could not be replaced',
    },
  ]);
  expect(eventRows(seen, kinds, 'ja').map(({ value }) => value)).toEqual([
    'Schannel · 3 回(最新は 12 分前) · 秘密鍵にアクセスできない',
    'Service Control Manager · TermService · 1 回(最新は 3 時間前) · 予期せず終了',
    'TerminalServices-RemoteConnectionManager · 0x80070005(アクセス拒否) · 99 回以上(最新は 3 日前) · 期限切れの証明書を置き換えられない',
  ]);
});

test('the same number of another log is another event', () => {
  expect(seenEvents(eventsOf({ gp1058: [1, 1] }), [['rs', 1058]])).toEqual([]);
});

test('a log that could not be read has no events to show', () => {
  const unread = factOf(guestAnswer({ ev: undefined }, { slow: ['evt'] }), 'events');
  expect(seenEvents(unread, [['sc', 36870]])).toEqual([]);
});

test('what was seen a moment ago is not 0 minutes old', () => {
  const seen = [{ tag: 'se', id: 4625, count: 99, minutesAgo: 0 }] as const;
  const said = (['en', 'ja'] as const).map((language) => eventRows(seen, [['se', 4625]], language)[0]?.value);
  expect(said).toEqual([
    'Security · ×99 or more, newest just now · a sign-in failed',
    'Security · 99 回以上(最新は 1 分以内) · サインインに失敗',
  ]);
});

test('a program that is called like a member of every object is told by its name alone', () => {
  const [row] = eventRows(
    seenEvents(eventsOf({ 'sm7031.toString': [1, 1] }), [['sm', 7031]]),
    [['sm', 7031]],
    'en',
  );
  expect(row?.value).toBe('Service Control Manager · toString · ×1, newest 1 min ago · ended unexpectedly');
});
