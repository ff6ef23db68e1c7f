import type { Block, Line } from '../card.ts';
import { actionSet } from './adaptive-actions.ts';
import { cleanLines, cleanText } from './clean-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { mentionsOf } from './mentions-of.ts';
import { colours, icons } from './states.ts';

type Json = Readonly<Record<string, unknown>>;

/** Text of any kind: escaped, and never cut off at the edge of a narrow window. */
export const textBlock = (text: string, more: Json = {}): Json => ({
  type: 'TextBlock',
  text: escapeMarkdown(text),
  wrap: true,
  ...more,
});

const subtle: Json = { isSubtle: true, size: 'Small', spacing: 'None' };

/** `path` makes the ids of folds; it is unique within the card. */
export function renderBlock(block: Block, path: string): readonly Json[] {
  switch (block.type) {
    case 'text':
      return [textBlock(block.text, block.subtle ? { isSubtle: true, size: 'Small' } : {})];
    case 'heading':
      return [
        textBlock(block.text, { style: 'heading', size: 'Default', weight: 'Bolder', separator: true }),
      ];
    case 'facts':
      return [renderFacts(block.rows)];
    case 'lines':
      return block.lines.map(renderLine);
    case 'table':
      return [renderTable(block)];
    case 'code':
      return [renderCode(block)];
    case 'fold':
      return renderFold(block, `fold-${path}`);
    case 'progress':
      return [renderProgress(block)];
    case 'buttons':
      return actionSet(block.buttons);
    case 'mentions':
      return [renderMentions(block)];
    case 'input':
      return [
        {
          type: 'Input.Text',
          id: block.id,
          label: cleanText(block.label),
          ...(block.placeholder === undefined ? {} : { placeholder: cleanText(block.placeholder) }),
          maxLength: block.maxLength,
        },
      ];
    default:
      return block satisfies never;
  }
}

/** As wide as the widest icon, so that the texts of all lines begin below each other. */
const iconWidth = '20px';

function renderLine({ state, text, detail, button }: Line): Json {
  const icon = textBlock(icons[state], { wrap: false, weight: 'Bolder', color: colours[state] });
  const said = [textBlock(text), ...(detail === undefined ? [] : [textBlock(detail, subtle)])];
  const row = actionSet(button ? [button] : []);
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: iconWidth, items: [icon] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: said },
      ...(row.length === 0
        ? []
        : [{ type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: row }]),
    ],
  };
}

/** Not escaped: nothing that could be more than a name is left in it. */
const renderMentions = ({ people }: Extract<Block, { type: 'mentions' }>): Json => ({
  type: 'TextBlock',
  text: mentionsOf(people)
    .map(({ text }) => text)
    .join(' '),
  wrap: true,
});

/** Wide enough for a label of a few words. A FactSet gives Japanese labels one character a line on a phone. */
const labelWidth = '88px';

const renderFacts = (rows: Extract<Block, { type: 'facts' }>['rows']): Json => ({
  type: 'Table',
  columns: [{ width: labelWidth }, { width: 1 }],
  firstRowAsHeaders: false,
  showGridLines: false,
  rows: rows.map(({ label, value }) =>
    tableRow([textBlock(label, { weight: 'Bolder' }), textBlock(value === '' ? '–' : value)]),
  ),
});

const renderTable = ({ header, rows }: Extract<Block, { type: 'table' }>): Json => ({
  type: 'Table',
  columns: header.map(() => ({ width: 1 })),
  firstRowAsHeaders: true,
  showGridLines: false,
  rows: [
    tableRow(header.map((text) => textBlock(text, { weight: 'Bolder' }))),
    ...rows.map((row) => tableRow(row.map((text) => textBlock(text)))),
  ],
});

const tableRow = (items: readonly Json[]): Json => ({
  type: 'TableRow',
  cells: items.map((item) => ({ type: 'TableCell', items: [item] })),
});

const languages = { powershell: 'PowerShell', shell: 'Bash', plain: 'PlainText' } as const;

/** The element of Teams can be copied from; elsewhere it is the same text. */
function renderCode({ text, language }: Extract<Block, { type: 'code' }>): Json {
  const lines = cleanLines(text);
  const items = lines.map((line) =>
    textBlock(line, { fontType: 'Monospace', size: 'Small', spacing: 'None' }),
  );
  return {
    type: 'CodeBlock',
    codeSnippet: lines.join('\n'),
    language: languages[language],
    fallback: { type: 'Container', style: 'emphasis', items },
  };
}

const barWidth = 10;

function renderProgress({ percent, label }: Extract<Block, { type: 'progress' }>): Json {
  const value = Math.min(100, Math.max(0, Math.round(percent)));
  const full = Math.round((barWidth * value) / 100);
  const bar = `${'▓'.repeat(full)}${'░'.repeat(barWidth - full)}`;
  return {
    type: 'Container',
    items: [
      {
        type: 'ProgressBar',
        value,
        max: 100,
        fallback: textBlock(bar, { color: 'Accent' }),
      },
      textBlock(label, subtle),
    ],
  };
}

/** A line that opens and closes what stands below it, in every client, by mouse and by keyboard. */
function renderFold({ title, blocks }: Extract<Block, { type: 'fold' }>, id: string): readonly Json[] {
  const arrow = (text: string, more: Json) => textBlock(text, { wrap: false, ...more });
  const toggle = {
    type: 'Action.ToggleVisibility',
    title: cleanText(title),
    targetElements: [id, `${id}-closed`, `${id}-open`],
  };
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      selectAction: toggle,
      columns: [
        {
          type: 'Column',
          width: iconWidth,
          items: [arrow('▸', { id: `${id}-closed` }), arrow('▾', { id: `${id}-open`, isVisible: false })],
        },
        { type: 'Column', width: 'stretch', spacing: 'Small', items: [textBlock(title)] },
      ],
    },
    {
      type: 'Container',
      id,
      isVisible: false,
      items: blocks.flatMap((block, index) => renderBlock(block, `${id.slice('fold-'.length)}-${index}`)),
    },
  ];
}
