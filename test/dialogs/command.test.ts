import { describe, expect, test } from '@jest/globals';
import { parseCommand, textLimit } from '../../dialogs/command.ts';
import { say, web } from './say.ts';

describe('not for the bot', () => {
  test.each([
    [''],
    ['   \n\t '],
    ['　'],
    ['\u200b\u2060\ufeff'],
    ['good morning'],
    ['rdp is broken again'],
    ['diagnose web-01'],
    ['web-01 を診断して'],
    ['@tanaka have a look'],
    ['/giphy diagnose'],
    ['/rdpx diagnose web-01'],
    ['/rdp-other diagnose web-01'],
    ['see https://example.com/rdp diagnose'],
    ['x'.repeat(textLimit + 1)],
  ])('what others say among themselves: %j', (text) => {
    expect(parseCommand({ text, addressed: false })).toEqual({ ignore: true });
  });

  test.each(['', '  ', '\n', '　', '\u200b', '\u202e'])('nothing at all, even said to it: %j', (text) => {
    expect(say(text)).toEqual({ ignore: true });
  });
});

test.each([
  '/rdp diagnose web-01',
  '  / RDP diagnose web-01',
  '／ｒｄｐ　diagnose　web-01',
  '/\u200brdp 診断 web-01',
])('it is meant for the bot without a mention as well: %s', (text) => {
  expect(parseCommand({ text, addressed: false })).toEqual({ command: { name: 'diagnose', vm: web } });
});

test.each([
  '<at>rdp-bot</at>',
  '<at id="0">RDP Bot</at> ',
  '&lt;at&gt;rdp-bot&lt;/at&gt;',
  '<@U012ABC>',
  '@rdp-bot',
  '＠rdp-bot',
  '/rdp',
  'rdp',
  '/',
  '／ＲＤＰ',
])('a call and nothing more is a call for help: %s', (text) => {
  expect(say(text)).toEqual({ command: { name: 'help' } });
});

describe('however the bot is called', () => {
  test.each([
    '<at>rdp-bot</at> diagnose web-01',
    '<at id="0">RDP Bot</at>&nbsp;diagnose web-01',
    '<at>rdp-bot</at> /rdp diagnose web-01',
    '<at>rdp-bot</at>, diagnose web-01',
    '<at>rdp-bot</at>diagnose web-01',
    'diagnose web-01 <at>rdp-bot</at>',
    '&lt;at&gt;rdp-bot&lt;/at&gt; diagnose web-01',
    '<at><b>rdp</b>-bot</at> diagnose web-01',
    '<@U012ABC> diagnose web-01',
    '<@U012ABC|rdp-bot>: diagnose web-01',
    '@rdp-bot diagnose web-01',
    '@RDP Bot diagnose web-01',
    '＠rdp-bot　diagnose web-01',
    '/rdp diagnose web-01',
    'rdp diagnose web-01',
    'RDP: diagnose web-01',
    '/diagnose web-01',
    '／ｒｄｐ　ｄｉａｇｎｏｓｅ　ｗｅｂ－０１',
    '`/rdp diagnose web-01`',
    '"/rdp diagnose web-01"',
    '「/rdp diagnose web-01」',
    '> diagnose web-01',
    '**diagnose web-01**',
    '<p>diagnose <b>web-01</b></p>',
    'DIAGNOSE\tweb-01',
    'diagnose\nweb-01\n',
    'diagnose:\u00a0web-01',
    'di\u00adag\u200bnose \u202aweb\u200d-01\u202c\u0000',
  ])('%s', (text) => {
    expect(say(text)).toEqual({ command: { name: 'diagnose', vm: web } });
  });
});

test('more than anybody types is not read', () => {
  const longest = `diagnose web-01 ${'x'.repeat(textLimit)}`.slice(0, textLimit);
  expect(say(longest)).toMatchObject({ command: { name: 'diagnose', vm: web } });
  expect(say(`${longest}x`)).toEqual({ answer: 'text-too-long', limit: textLimit });
  expect(parseCommand({ text: `/rdp ${longest}`, addressed: false })).toMatchObject({
    answer: 'text-too-long',
  });
});
