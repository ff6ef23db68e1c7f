import { expect, test } from '@jest/globals';
import { renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { renderPlainText } from '../../../cards/render/plain-text.ts';

const card = (...names: readonly string[]) =>
  ({
    language: 'en',
    summary: 'CH-1',
    state: 'note',
    title: 'CH-1',
    blocks: [
      { type: 'text', text: '<at>everybody</at>' },
      { type: 'mentions', people: names.map((name, at) => ({ name, objectId: `object-${at}` })) },
    ],
    buttons: [],
  }) as const;

const rendered = (...names: readonly string[]) => {
  const { msteams, body } = renderAdaptiveCard(card(...names)) as {
    msteams: { entities: { text: string; mentioned: { id: string } }[] };
    body: { text?: string }[];
  };
  return { entities: msteams.entities, texts: body.flatMap(({ text }) => text ?? []) };
};

test('who is mentioned stands in the card and among its entities, under the same name', () => {
  const { entities, texts } = rendered('Suzuki Ken', '鈴木 健');
  expect(entities.map(({ text, mentioned }) => [text, mentioned.id])).toEqual([
    ['<at>Suzuki Ken</at>', 'object-0'],
    ['<at>鈴木 健</at>', 'object-1'],
  ]);
  expect(texts).toContain('<at>Suzuki Ken</at> <at>鈴木 健</at>');
});

test('two people of one name are two mentions', () => {
  expect(rendered('Suzuki', 'Suzuki').entities.map(({ text }) => text)).toEqual([
    '<at>Suzuki</at>',
    '<at>Suzuki 2</at>',
  ]);
});

test.each([
  ['</at><at>Everybody</at>', '<at>at at Everybody at</at>'],
  ['**bold** [a](https://b.example)', '<at>bold a https b.example</at>'],
  ['\u202Eneb', '<at>neb</at>'],
  ['<<>>', '<at>?</at>'],
  [`${'x'.repeat(500)}`, `<at>${'x'.repeat(64)}</at>`],
])('a name that is more than a name, %j, is no other mention', (name, text) => {
  const { entities, texts } = rendered(name);
  expect(entities.map((entity) => entity.text)).toEqual([text]);
  expect(texts.filter((one) => one.includes('<at>') && !one.includes('\\'))).toEqual([text]);
});

test('as plain text', () => {
  expect(renderPlainText(card('Suzuki Ken'))).toContain('@Suzuki Ken');
});
