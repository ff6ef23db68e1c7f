import type { ConversationParts } from './conversation-parts.ts';

/** Its question is not open any more, and its buttons are no longer good. */
export async function endCard(
  { questions, buttons }: Pick<ConversationParts, 'questions' | 'buttons'>,
  card: string,
): Promise<void> {
  await questions.close(card);
  await buttons.withdraw(card);
}
