import { describe, expect, test } from '@jest/globals';
import { say, web } from './say.ts';

describe('the error after the VM is kept as it was typed', () => {
  test.each([
    ['diagnose web-01 "An internal error has occurred"', 'An internal error has occurred'],
    ['diagnose web-01 An internal error has occurred.', 'An internal error has occurred.'],
    ['diagnose web-01, An internal error has occurred.', 'An internal error has occurred.'],
    [`diagnose web-01 'This computer can't connect'`, `This computer can't connect`],
    ['diagnose "web-01" “An internal error”', 'An internal error'],
    ['diagnose web-01 ‘An internal error’', 'An internal error'],
    ['diagnose web-01 The user "tanaka" was denied', 'The user "tanaka" was denied'],
    ['診断 web-01 「内部エラーが発生しました。」', '内部エラーが発生しました。'],
    ['診断 web-01 『内部エラーが発生しました』', '内部エラーが発生しました'],
    ['診断「web-01」「内部エラーが発生しました」', '内部エラーが発生しました'],
    ['診断　ｗｅｂ－０１　エラー（ＲＤＰ）が　発生', 'エラー（ＲＤＰ）が　発生'],
    ['cannot-connect web-01 ﾘﾓｰﾄ ﾃﾞｽｸﾄｯﾌﾟ', 'ﾘﾓｰﾄ ﾃﾞｽｸﾄｯﾌﾟ'],
    ['internal-error web-01 first line\r\nsecond  line', 'first line\nsecond  line'],
    ['license-server web-01 No *RD* licence_servers', 'No *RD* licence_servers'],
    ['diagnose web-01 it said &lt;none&gt; &amp; left', 'it said <none> & left'],
    ['diagnose web-01 in\u200bter\u202enal\u0000', 'internal'],
  ])('%s', (text, error) => {
    expect(say(text)).toMatchObject({ command: { vm: web, error } });
  });
});

describe('an error alone is no VM', () => {
  test.each([
    ['diagnose "An internal error has occurred"', 'An internal error has occurred'],
    ['診断「内部エラーが発生しました」', '内部エラーが発生しました'],
    ['diagnose 0x204', '0x204'],
    ['診断 ０ｘ２０４', '０ｘ２０４'],
    ['diagnose 516', '516'],
    ['diagnose -2146893008', '-2146893008'],
    ['diagnose AADSTS50076', 'AADSTS50076'],
  ])('%s', (text, error) => {
    expect(say(text)).toEqual({ command: { name: 'diagnose', error } });
  });
});
