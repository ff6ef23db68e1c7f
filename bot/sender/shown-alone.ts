import type { Words } from '../../base/language.ts';
import type { Block, Button, Card, Line } from '../../cards/card.ts';

const words: Words = {
  en: 'This could not be posted in the conversation where you asked, so only you see it.',
  ja: '質問された会話に投稿できなかったため、ご本人だけにお送りしています。',
};

/** A card for a whole conversation, as one person gets it elsewhere: what its buttons do, they do there only. */
export const shownAlone = (card: Card): Card => ({
  ...card,
  blocks: [
    { type: 'text', text: words[card.language], subtle: true },
    ...card.blocks.flatMap(withoutPresses),
  ],
  buttons: card.buttons.filter(isLink),
});

const isLink = (button: Button): boolean => 'url' in button;

function withoutPresses(block: Block): readonly Block[] {
  switch (block.type) {
    case 'fold':
      return [{ ...block, blocks: block.blocks.flatMap(withoutPresses) }];
    case 'lines':
      return [{ ...block, lines: block.lines.map(withoutPress) }];
    case 'buttons': {
      const buttons = block.buttons.filter(isLink);
      return buttons.length === 0 ? [] : [{ ...block, buttons }];
    }
    case 'input':
      return [];
    default:
      return [block];
  }
}

const withoutPress = ({ button, ...line }: Line): Line =>
  button && isLink(button) ? { ...line, button } : line;
