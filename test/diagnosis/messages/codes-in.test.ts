import { describe, expect, test } from '@jest/globals';
import { codesIn } from '../../../diagnosis/messages/codes-in.ts';

const codes = (text: string): readonly string[] =>
  codesIn(text).map(({ code, extended }) => (extended ? `+${code}` : code));

describe('codes', () => {
  test.each([
    ['0x204', ['0x204']],
    ['0X00000204', ['0x204']],
    ['０ｘ２０４', ['0x204']],
    ['エラー0x204が発生', ['0x204']],
    ['(Code: 0x80090302)', ['0x80090302']],
    ['C000006D', ['0xc000006d']],
    ['516', ['0x204']],
    ['Error code: 516.', ['0x204']],
    ['エラー コード：５１６', ['0x204']],
    ['reason = 2308', ['0x904']],
    ['it says −2146893052', ['0x80090304']],
    ['it says 2148074244', ['0x80090304']],
    ['AADSTS50076: Due to', ['AADSTS50076']],
    ['aadsts 50076', ['AADSTS50076']],
    ['Error code: 0x904\nExtended error code: 0x7', ['0x904', '+0x7']],
    ['エラー コード: 0x904 拡張エラー コード: 0x00000007', ['0x904', '+0x7']],
    ['Error code: 0x3, extended error code 263', ['0x3', '+0x107']],
    ['0x0', ['0x0']],
  ])('in %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('no codes', () => {
  test.each([
    ...['', '0x', 'x0x204', 'web0x204', '0x204z', 'vm_0x204', '0x12345678901234567'],
    ...['port 3389', '10.0.0.4', '2026-11-21', 'Windows Server 2022', '12'],
    ...['c000006d1', 'facade00', 'AADSTS123'],
  ])('in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

test('a plain number is told as it was', () => {
  expect(codesIn('error 2056')).toEqual([{ code: '0x808', extended: false, number: 2056 }]);
  expect(codesIn('0x808')).toEqual([{ code: '0x808', extended: false }]);
});
