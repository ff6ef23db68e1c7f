import type { Words } from '../../base/language.ts';
import type { Card } from '../../cards/card.ts';

const words: Words = {
  en: 'The bot lost contact while it posted this. You may see it twice.',
  ja: '投稿中に通信が途切れたため、同じ内容が 2 回表示されることがあります。',
};

/** Nobody can ask Teams whether a message is there. Posted again, it says that there may be two. */
export const secondCopy = (card: Card): Card => ({
  ...card,
  blocks: [{ type: 'text', text: words[card.language], subtle: true }, ...card.blocks],
});
