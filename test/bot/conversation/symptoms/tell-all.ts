import { afterAll, beforeAll, beforeEach, describe, test } from '@jest/globals';
import { languages } from '../../../../base/language.ts';
import { openPracticeChat, type PracticeChat } from '../practice-chat.ts';
import type { Step } from './step.ts';
import { tell } from './tell.ts';

/** Tells each conversation in both languages, step by step the same, in one practice world. */
export function tellAll(conversations: Readonly<Record<string, readonly Step[]>>): void {
  let chat: PracticeChat;
  beforeAll(async () => {
    chat = await openPracticeChat();
  }, 120_000);
  beforeEach(() => chat.reset());
  afterAll(() => chat.close());

  describe.each(languages)('%s', (language) => {
    test.each(Object.entries(conversations))('%s', (_, steps) => tell({ chat, language }, steps), 60_000);
  });
}
