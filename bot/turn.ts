import type { TurnContext } from 'botbuilder';
import type { Heard, PressAnswer } from './heard.ts';

/**
 * Commits what a turn writes: in one transaction, together with the note that the activity was heard. Whatever takes
 * time, such as asking Azure, is done before, because in PGlite a transaction keeps everybody else waiting.
 * Called once at most; a turn that writes nothing need not call it.
 */
export type Keep = <T>(write: () => Promise<T>) => Promise<T>;

/** What the bot does about one thing that it heard. Dialogs post through `Post`, never through the context. */
export type Handle = (heard: Heard, context: TurnContext, keep: Keep) => Promise<PressAnswer>;
