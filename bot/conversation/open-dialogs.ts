import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet } from 'botbuilder-dialogs';
import * as z from 'zod';
import { ConversationDialog } from '../../dialogs/conversation-dialog.ts';
import { conversations } from '../../dialogs/conversations/index.ts';
import { dialogIds } from '../../dialogs/known.ts';
import type { Parts } from '../../dialogs/parts.ts';
import { type Topics, topicLifetimeMs, topicSchema } from '../../dialogs/topic.ts';

export type OpenDialogs = {
  readonly dialogs: () => Promise<DialogContext>;
  readonly topics: Topics;
  /** Writes what has changed; nothing where no dialog was looked at. */
  readonly save: () => Promise<void>;
};

/** As botbuilder keeps it. It breaks on anything else, such as a dialog that another version had. */
const stackSchema = z.object({ dialogStack: z.array(z.object({ id: z.enum(dialogIds) })) });

/** The dialogs of one person in one conversation: what two people in a channel are asked does not mix. */
export function openDialogs(context: TurnContext, storage: Storage, parts: Parts): OpenDialogs {
  const state = new PrivateConversationState(storage, 'dialogs');
  const topic = state.createProperty<unknown>('topic');
  const topics: Topics = {
    recall: async () => {
      const kept = topicSchema.safeParse(await topic.get(context)).data;
      return kept && kept.until > parts.now() ? kept : undefined;
    },
    keep: ({ dialog, known }) => {
      const until = parts.now() + topicLifetimeMs;
      return topic.set(context, { dialog, known, until, quiet: parts.isQuiet() });
    },
  };
  const stack = state.createProperty<unknown>('stack');
  const set = new DialogSet(state.createProperty('stack'));
  for (const conversation of conversations) set.add(new ConversationDialog(conversation, parts, topics));
  let opened: Promise<DialogContext> | undefined;
  const open = async () => {
    if (!stackSchema.safeParse(await stack.get(context)).success) await stack.delete(context);
    return set.createContext(context);
  };
  return {
    dialogs: () => {
      opened ??= open();
      return opened;
    },
    topics,
    save: () => state.saveChanges(context),
  };
}
