import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet } from 'botbuilder-dialogs';
import { DiagnoseDialog } from '../../dialogs/diagnose-dialog.ts';
import type { Parts } from '../../dialogs/parts.ts';

export type OpenDialogs = {
  readonly dialogs: () => Promise<DialogContext>;
  /** Writes what has changed; nothing where no dialog was looked at. */
  readonly save: () => Promise<void>;
};

/** The dialogs of one person in one conversation: what two people in a channel are asked does not mix. */
export function openDialogs(context: TurnContext, storage: Storage, parts: Parts): OpenDialogs {
  const state = new PrivateConversationState(storage, 'dialogs');
  const set = new DialogSet(state.createProperty('stack')).add(new DiagnoseDialog(parts));
  let opened: Promise<DialogContext> | undefined;
  return {
    dialogs: () => {
      opened ??= set.createContext(context);
      return opened;
    },
    save: () => state.saveChanges(context),
  };
}
