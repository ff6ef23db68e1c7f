import type { Parts } from '../../dialogs/parts.ts';
import type { ConversationParts } from '../conversation/conversation-parts.ts';
import type { Heard } from '../heard.ts';

/** Somebody says or presses something about a change. */
export type Asking = {
  readonly heard: Heard;
  readonly bot: ConversationParts;
  readonly turn: {
    readonly parts: Parts;
    /** Something to do when the turn is committed. */
    readonly later: (effect: () => Promise<void>) => void;
  };
};
