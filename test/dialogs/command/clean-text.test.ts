import { expect, test } from '@jest/globals';
import { cleanText } from '../../../dialogs/command/clean-text.ts';

test.each([
  ['  a  b ', 'a  b'],
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a\u0000\u0007\u001b[1mb', 'a[1mb'],
  ['\u202ea\u2066b\u200b\ufeff\u3164c', 'abc'],
  ['a\ud800b', 'ab'],
  ['&lt;b&gt;a&lt;/b&gt;', 'a'],
  ['&amp;amp;lt;x', '<x'],
  ['R&amp;D &quot;x&quot; &#39;y&#39;', `R&D "x" 'y'`],
  ['<b<b>>x', 'x'],
  ['<b<b<b<b<b>>>>>x', 'x'],
  ['<!channel> a <!subteam^S1|@ops> b', 'a   b'],
  ['<#C1|general> a', 'a'],
  ['<https://example.com/a?b=1>', 'https://example.com/a?b=1'],
  ['<mailto:a@example.com|a@example.com>', 'a@example.com'],
  ['[[x](https://a)](https://b)', 'x'],
  ['```\ndiagnose web-01\n```', 'diagnose web-01'],
  ['a < b > c', 'a < b > c'],
  ['<vm>', '<vm>'],
])('%j', (text, expected) => {
  expect(cleanText(text).text).toBe(expected);
});

test.each([
  ['<at>rdp-bot</at> help', true],
  ['<AT id="1">rdp-bot</AT>', true],
  ['help <@U1>', true],
  ['&lt;at&gt;x&lt;/at&gt;', true],
  ['help', false],
  ['<at> help', false],
  ['at rdp-bot', false],
])('%s mentions somebody: %s', (text, mentioned) => {
  expect(cleanText(text).mentioned).toBe(mentioned);
});

test('markup inside markup without end does not hold up the others', () => {
  const started = performance.now();
  cleanText(`${'<b'.repeat(1300)}${'>'.repeat(1300)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
