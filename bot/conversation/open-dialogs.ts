import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet } from 'botbuilder-dialogs';
import { ConversationDialog } from '../../dialogs/conversation-dialog.ts';
import { conversations } from '../../dialogs/conversations/index.ts';
import type { Parts } from '../../dialogs/parts.ts';
import { type Topics, topicLifetimeMs, topicSchema } from '../../dialogs/topic.ts';

export type OpenDialogs = {
  readonly dialogs: () => Promise<DialogContext>;
  readonly topics: Topics;
  /** Writes what has changed; nothing where no dialog was looked at. */
  readonly save: () => Promise<void>;
};

/** The dialogs of one person in one conversation: what two people in a channel are asked does not mix. */
export function openDialogs(context: TurnContext, storage: Storage, parts: Parts): OpenDialogs {
  const state = new PrivateConversationState(storage, 'dialogs');
  const topic = state.createProperty<unknown>('topic');
  const topics: Topics = {
    recall: async () => {
      const kept = topicSchema.safeParse(await topic.get(context)).data;
      return kept && kept.until > parts.now() ? kept : undefined;
    },
    keep: ({ dialog, known }) => topic.set(context, { dialog, known, until: parts.now() + topicLifetimeMs }),
  };
  const set = new DialogSet(state.createProperty('stack'));
  for (const conversation of conversations) set.add(new ConversationDialog(conversation, parts, topics));
  let opened: Promise<DialogContext> | undefined;
  return {
    dialogs: () => {
      opened ??= set.createContext(context);
      return opened;
    },
    topics,
    save: () => state.saveChanges(context),
  };
}
