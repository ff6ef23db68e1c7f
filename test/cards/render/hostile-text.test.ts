import { describe, expect, test } from '@jest/globals';
import type { languages } from '../../../base/language.ts';
import type { Block, Card } from '../../../cards/card.ts';
import { renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { cleanText } from '../../../cards/render/clean-text.ts';
import { escapeMarkdown } from '../../../cards/render/escape-markdown.ts';
import { renderPlainText } from '../../../cards/render/plain-text.ts';
import { pseudoRandom } from '../../dialogs/pseudo-random.ts';
import { teamsSchema } from '../teams-schema.ts';
import { complaintsOf, htmlOf, markdownIn, objectsIn, visibleText } from '../visible.ts';

const validate = teamsSchema();

const hostile = [
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<at>everyone</at>',
  '<https://evil.example>',
  'https://evil.example/path?a=b',
  '**bold** _italic_ ~~gone~~ `code`',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '> quote',
  '---',
  '===',
  '```js',
  '    indented code',
  'a\\b\\\\c \\[x]',
  '&lt;b&gt; &amp; &#x41; &copy;',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}}',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[ref]: https://evil.example',
  'rule_with_underscores__and__more',
  'line one\nline two\r\nline three\u2028line four',
  '\u202Egnp.exe\u202C \u2066isolated\u2069',
  'zero\u200Bwidth\u200D\uFEFF\u2060',
  '\u001b[31mred\u001b[0m \u0007',
  '\uD800 alone',
  'tag\u{E0041}\u{E0042}',
  '$(command) %s {0} %USERNAME%',
  '日本語の名前・「引用」',
];

const random = pseudoRandom(7);
const alphabet = [...'ab \\*_[]()~`<>&{}|!#+-=.:/1\n"\'@$%^', '\u202E', '\u200B', '日', '😀'];
const scrambled = Array.from({ length: 3000 }, () =>
  Array.from(
    { length: 1 + Math.floor(random() * 24) },
    () => alphabet[Math.floor(random() * alphabet.length)],
  ).join(''),
);

test.each(hostile)('%j is shown as the characters that it is', (text) => {
  expect(visibleText(escapeMarkdown(text))).toBe(cleanText(text));
});

test('so is every mixture of what Markdown knows', () => {
  for (const text of scrambled) {
    const visible = cleanText(text);
    expect(visible === '' ? '' : visibleText(escapeMarkdown(text))).toBe(visible);
  }
});

describe.each(hostile)('%j everywhere on a card', (text) => {
  const card = everywhere(text);
  const rendered = renderAdaptiveCard(card);

  test('makes no link, no picture and no markup', () => {
    for (const markdown of markdownIn(rendered)) expect(htmlOf(markdown)).not.toMatch(/<(?!\/?p>)/);
    expect(objectsIn(rendered).filter(({ type }) => /Image|Media|OpenUrl/.test(String(type)))).toEqual([]);
  });

  test('leaves a card that Teams takes', () => {
    expect(validate(rendered)).toEqual([]);
    expect(complaintsOf(rendered)).toEqual([]);
  });

  test('hides nothing and turns nothing round, in no text at all', () => {
    for (const output of [JSON.stringify(rendered), renderPlainText(card)]) {
      expect(output).not.toMatch(/\p{Cf}|\p{Cs}/u);
    }
    expect(renderPlainText(card)).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

test('the characters are not a matter of the language', () => {
  const of = (language: (typeof languages)[number]) =>
    JSON.stringify({ ...renderAdaptiveCard({ ...everywhere('a_b'), language }), lang: '' });
  expect(of('ja')).toBe(of('en'));
});

test.each(['http://evil.example', 'javascript:alert(1)', 'data:text/html,x', '//evil.example', 'no address'])(
  'a button to %s is left out',
  (url) => {
    const card: Card = { ...everywhere('x'), buttons: [{ label: 'Open', url }] };
    expect(JSON.stringify(renderAdaptiveCard(card))).not.toContain('Action.OpenUrl');
  },
);

function everywhere(text: string): Card {
  const press = { verb: 'pick', label: text, id: 'id-1' };
  const blocks: readonly Block[] = [
    { type: 'text', text },
    { type: 'heading', text },
    { type: 'facts', rows: [{ label: text, value: text }] },
    { type: 'lines', lines: [{ state: 'note', text, detail: text, button: press }] },
    { type: 'table', header: [text, text], rows: [[text, text]] },
    { type: 'code', language: 'shell', text },
    { type: 'fold', title: text, blocks: [{ type: 'text', text }] },
    { type: 'progress', percent: 40, label: text },
    { type: 'buttons', buttons: [press] },
    { type: 'input', id: 'typed', label: text, placeholder: text, maxLength: 20 },
  ];
  return {
    language: 'en',
    summary: text,
    state: 'note',
    title: text,
    place: text,
    blocks,
    buttons: [press],
    footer: text,
  };
}
