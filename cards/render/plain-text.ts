import type { Block, Button, Card, Line } from '../card.ts';
import { cleanLines, cleanText } from './clean-text.ts';
import { icons } from './states.ts';

/** The card as lines of text, folds open, for a command line and for clients that show no cards. */
export function renderPlainText(card: Card): string {
  const place = card.place ? `  (${cleanText(card.place)})` : '';
  const lines = [
    `${icons[card.state]} ${cleanText(card.title)}${place}`,
    ...card.blocks.flatMap(renderBlock),
    ...renderLinks(card.buttons),
    ...(card.footer ? ['', cleanText(card.footer)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

function renderBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'text':
      return [cleanText(block.text)];
    case 'heading':
      return ['', cleanText(block.text)];
    case 'facts':
      return indent(block.rows.map(({ label, value }) => `${cleanText(label)}: ${cleanText(value)}`));
    case 'lines':
      return indent(block.lines.flatMap(renderLine));
    case 'table':
      return indent([block.header, ...block.rows].map((row) => row.map(cleanText).join('  |  ')));
    case 'code':
      return indent(cleanLines(block.text));
    case 'fold':
      return ['', cleanText(block.title), ...indent(block.blocks.flatMap(renderBlock))];
    case 'progress':
      return [cleanText(block.label)];
    case 'buttons':
      return renderLinks(block.buttons);
    case 'mentions':
      return block.people.map(({ name }) => `@${cleanText(name)}`);
    // Nobody can press or type here.
    case 'input':
      return [];
    default:
      return block satisfies never;
  }
}

const renderLine = ({ state, text, detail, button }: Line): readonly string[] => [
  `${icons[state]} ${cleanText(text)}`,
  ...(detail === undefined ? [] : indent([cleanText(detail)])),
  ...indent(renderLinks(button ? [button] : [])),
];

const renderLinks = (buttons: readonly Button[]): readonly string[] =>
  buttons.flatMap((button) =>
    'url' in button ? [`${cleanText(button.label)}: ${cleanText(button.url)}`] : [],
  );
