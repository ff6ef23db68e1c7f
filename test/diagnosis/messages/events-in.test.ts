import { describe, expect, test } from '@jest/globals';
import { eventsIn } from '../../../diagnosis/messages/events-in.ts';

describe('events', () => {
  test.each([
    ['Event ID 1057', [1057]],
    ['event id: 1057', [1057]],
    ['EventID=1058', [1058]],
    ['EVENT 1058!', [1058]],
    ['<EventID>36870</EventID>', [36870]],
    ['イベント ID: 1,296', [1296]],
    ['イベントID１０５７', [1057]],
    ['イベント番号 2056', [2056]],
    ['events 1057, 1058 and 36870', [1057, 1058, 36870]],
    ['イベント 1057 と 1058', [1057, 1058]],
    ['Schannel 36870/36872', [36870, 36872]],
    ['36870', [36870]],
    ['36870 が出ています', [36870]],
    ['the event log has 1057 in it', [1057]],
    ['event 4625', [4625]],
    ['event 1057 and event 1057', [1057]],
  ])('in %j', (text, numbers) => {
    expect(eventsIn(text)).toEqual(numbers);
  });
});

describe('no events', () => {
  test.each([
    ...[
      '',
      '1057',
      'error 2056',
      'port 1296',
      'prevents 5 users',
      'prevents 1057 users',
      'event',
      'events happened',
    ],
    ...['event 0', 'event 65536', 'event 123456', 'vm-36870', '0x36870', '1.36870', '368701'],
  ])('in %j', (text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});
