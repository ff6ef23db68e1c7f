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
    { label: 'Event 36870', value: 'Schannel · ×3, newest 12 min ago' },
    { label: 'Event 7031', value: 'Service Control Manager · TermService · ×1, newest 3 h ago' },
    {
      label: 'Event 1058',
      value: 'TerminalServices-RemoteConnectionManager · 0x80070005 · ×99 or more, newest 3 days ago',
    },
  ]);
  expect(eventRows(seen, kinds, 'ja').map(({ value }) => value)).toEqual([
    'Schannel · 3 回(最新は 12 分前)',
    'Service Control Manager · TermService · 1 回(最新は 3 時間前)',
    'TerminalServices-RemoteConnectionManager · 0x80070005 · 99 回以上(最新は 3 日前)',
  ]);
});

test('the same number of another log is another event', () => {
  expect(seenEvents(eventsOf({ gp1058: [1, 1] }), [['rs', 1058]])).toEqual([]);
});

test('a log that could not be read has no events to show', () => {
  const unread = factOf(guestAnswer({ ev: undefined }, { slow: ['evt'] }), 'events');
  expect(seenEvents(unread, [['sc', 36870]])).toEqual([]);
});
