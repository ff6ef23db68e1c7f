import { expect, test } from '@jest/globals';
import { isTimeZone } from '../../base/time-zone.ts';

test.each(['Asia/Tokyo', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Etc/UTC', 'UTC', 'asia/tokyo'])(
  '%s is a time zone, however often it is asked',
  (name) => {
    expect([isTimeZone(name), isTimeZone(name)]).toEqual([true, true]);
  },
);

test.each(['', 'Mars/Olympus', 'JST ', '<b>UTC</b>'])('"%s" is none', (name) => {
  expect([isTimeZone(name), isTimeZone(name)]).toEqual([false, false]);
});
