import { expect, test } from '@jest/globals';
import { serviceRow } from '../../../diagnosis/wording/service-row.ts';
import { services } from '../../../guest/facts/services.ts';

const value = (said: string, language: 'en' | 'ja') =>
  serviceRow('X', services.schema.parse(`X=${said}`).get('X'), language).value;

test.each([
  ['R2d', 'running · starts with Windows', '実行中 · 自動'],
  ['S4d', 'stopped · disabled', '停止 · 無効'],
  ['P3d', 'starting or stopping · starts on demand', '開始または停止の途中 · 手動'],
  ['??d', 'state not known', '状態不明'],
  [
    'S3!',
    'stopped · starts on demand · runs under another account than Windows gives it',
    '停止 · 手動 · 既定と異なる実行アカウント',
  ],
])('%s', (said, en, ja) => {
  expect([value(said, 'en'), value(said, 'ja')]).toEqual([en, ja]);
});

test('one that is not installed', () => {
  expect(serviceRow('X', undefined, 'en')).toEqual({ label: 'X', value: 'not installed' });
});
