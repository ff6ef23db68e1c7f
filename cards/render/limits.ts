import type { Block, Card, Line } from '../card.ts';

/** How much of a card is kept: entries of each list, and characters of each text. */
type Limit = { readonly inFold: number; readonly inBody: number; readonly text: number };

/** What is folded away is cut first. */
const ladder: readonly Limit[] = [
  { inFold: 60, inBody: 40, text: 1000 },
  { inFold: 30, inBody: 40, text: 500 },
  { inFold: 15, inBody: 30, text: 300 },
  { inFold: 8, inBody: 20, text: 200 },
  { inFold: 3, inBody: 8, text: 120 },
];

const says = {
  en: {
    more: (count: number) => `${count} more not shown`,
    moreLines: (count: number) => `${count} more lines not shown`,
    tooLarge: 'The rest is too large for one message and is not shown.',
  },
  ja: {
    more: (count: number) => `ほか ${count} 件は省略しました`,
    moreLines: (count: number) => `残り ${count} 行は省略しました`,
    tooLarge: '1 通のメッセージに収まらないため、詳細は省略しました。',
  },
} as const;

type Language = Card['language'];

/** The most of the card that fits. What was cut says so in its place. */
export function fit(card: Card, fits: (card: Card) => boolean): Card {
  for (const limit of ladder) {
    const smaller = cutCard(card, limit);
    if (fits(smaller)) return smaller;
  }
  const last = cutCard(card, { inFold: 0, inBody: 0, text: 100 });
  return { ...last, blocks: [{ type: 'text', text: says[card.language].tooLarge }] };
}

function cutCard(card: Card, limit: Limit): Card {
  const { language } = card;
  const text = (value: string): string => cutText(value, Math.min(limit.text, 300));
  return {
    ...card,
    summary: text(card.summary),
    title: text(card.title),
    ...(card.place === undefined ? {} : { place: text(card.place) }),
    ...(card.footer === undefined ? {} : { footer: text(card.footer) }),
    blocks: cutBlocks(card.blocks, { language, entries: limit.inBody, limit }),
  };
}

type Cut = { readonly language: Language; readonly entries: number; readonly limit: Limit };

function cutBlocks(blocks: readonly Block[], cut: Cut): readonly Block[] {
  const { kept, more } = keep(blocks, cut);
  return [...kept.flatMap((block) => cutBlock(block, cut)), ...tell(more)];
}

function cutBlock(block: Block, cut: Cut): readonly Block[] {
  const text = (value: string): string => cutText(value, cut.limit.text);
  switch (block.type) {
    case 'text':
    case 'heading':
      return [{ ...block, text: text(block.text) }];
    case 'facts': {
      const { kept, more } = keep(block.rows, cut);
      const rows = kept.map(({ label, value }) => ({ label: text(label), value: text(value) }));
      return [{ ...block, rows }, ...tell(more)];
    }
    case 'lines': {
      const { kept, more } = keep(block.lines, cut);
      return [{ ...block, lines: kept.map((line) => cutLine(line, text)) }, ...tell(more)];
    }
    case 'table': {
      const { kept, more } = keep(block.rows, cut);
      return [{ ...block, rows: kept.map((row) => row.map(text)) }, ...tell(more)];
    }
    case 'code': {
      const { kept, more } = keepLines(block.text, cut);
      return [{ ...block, text: kept }, ...tell(more)];
    }
    case 'fold':
      return [
        {
          ...block,
          title: text(block.title),
          blocks: cutBlocks(block.blocks, { ...cut, entries: cut.limit.inFold }),
        },
      ];
    case 'buttons': {
      const { kept, more } = keep(block.buttons, cut);
      return [{ ...block, buttons: kept }, ...tell(more)];
    }
    case 'progress':
    case 'mentions':
    case 'input':
      return [block];
    default:
      return block satisfies never;
  }
}

const cutLine = (line: Line, text: (value: string) => string): Line => ({
  ...line,
  text: text(line.text),
  ...(line.detail === undefined ? {} : { detail: text(line.detail) }),
});

const keep = <Entry>(entries: readonly Entry[], { entries: most, language }: Cut) => {
  const left = entries.length - most;
  return left > 0
    ? { kept: entries.slice(0, most), more: says[language].more(left) }
    : { kept: entries, more: undefined };
};

/** Code is cut between its lines: half a command is a wrong one. */
function keepLines(text: string, { limit, language }: Cut) {
  const lines = text.split('\n');
  const most = limit.text * 8;
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > most;
  });
  return end < 0
    ? { kept: text, more: undefined }
    : { kept: lines.slice(0, end).join('\n'), more: says[language].moreLines(lines.length - end) };
}

const tell = (more: string | undefined): readonly Block[] =>
  more === undefined ? [] : [{ type: 'text', text: more, subtle: true }];

/** By characters as people count them, so that none is cut in two. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character takes two places at most: whatever the rest is, it is too long by then.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
