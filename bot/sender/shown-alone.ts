import type { Words } from '../../base/language.ts';
import type { Block, Button, Card } from '../../cards/card.ts';

const words: Words = {
  en: 'This could not be posted in the conversation where you asked, so only you see it.',
  ja: '質問された会話に投稿できなかったため、ご本人だけにお送りしています。',
};

/** A card for a whole conversation, as one person gets it elsewhere: what its buttons do, they do there only. */
export const shownAlone = (card: Card): Card => ({
  ...card,
  blocks: [{ type: 'text', text: words[card.language], subtle: true }, ...card.blocks.map(withoutPresses)],
  buttons: card.buttons.filter(isLink),
});

const isLink = (button: Button): boolean => 'url' in button;

function withoutPresses(block: Block): Block {
  switch (block.type) {
    case 'fold':
      return { ...block, blocks: block.blocks.map(withoutPresses) };
    case 'buttons':
      return { ...block, buttons: block.buttons.filter(isLink) };
    case 'lines':
      return {
        ...block,
        lines: block.lines.map(({ button, ...line }) =>
          button && isLink(button) ? { ...line, button } : line,
        ),
      };
    default:
      return block;
  }
}
