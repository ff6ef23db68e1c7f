import { expect } from '@jest/globals';
import type { Card } from '../../../cards/card.ts';
import { buttonOf, type Name, type PracticeChat, type Where } from './practice-chat.ts';

export type Press = {
  readonly press: string;
  readonly label?: RegExp;
  readonly typed?: Readonly<Record<string, string>>;
};

/** What a person says or presses (on the newest card that has such a button), and the titles of what is shown. */
export type Line = readonly [says: string | Press, ...shows: readonly RegExp[]];

/** Plays a conversation: what one person says, and what is shown because of it. */
export async function playIn(
  chat: PracticeChat,
  lines: readonly Line[],
  who: Name = 'tanaka',
  where: Where = {},
): Promise<void> {
  for (const [says, ...shows] of lines) {
    const shown =
      typeof says === 'string'
        ? await chat.say(who, says, where)
        : (await chat.press(who, newest(chat, says), { ...where, inputs: says.typed ?? {} })).shown;
    const titles = shown.map(({ card }) => card.title);
    expect({ says, titles }).toEqual({ says, titles: shows.map((title) => expect.stringMatching(title)) });
  }
}

function newest(chat: PracticeChat, { press, label }: Press) {
  const cards = chat.shown().map(({ card }) => card);
  const card = cards.findLast((one) => has(one, press));
  if (!card) throw new Error(`No card has a button ${press}`);
  return buttonOf(card, press, label);
}

export function has(card: Card, verb: string): boolean {
  try {
    return buttonOf(card, verb) !== undefined;
  } catch {
    return false;
  }
}

export const overTheInternet: Press = {
  press: 'way-in',
  label: /Internet|インターネット/,
  typed: { address: '203.0.113.7' },
};
