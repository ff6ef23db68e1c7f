import { readPastedCheck } from '../diagnosis/client-check/read-pasted-check.ts';
import { recogniseMessage } from '../diagnosis/messages/recognise-message.ts';
import { machineInText } from './command/machine-in-text.ts';
import type { Begin } from './conversation.ts';
import type { DialogId } from './known.ts';
import { leadsTo } from './questions/message.ts';

/** What somebody's client, event log or own PC said, pasted without a command. Nothing, where it means nothing to the bot. */
export function pastedIn(text: string): (Begin & { readonly dialog: DialogId }) | undefined {
  if (readPastedCheck(text).kind === 'check') return { dialog: 'cannot-connect', known: { line: text } };
  const recognised = recogniseMessage(text);
  if (recognised.kind === 'none') return undefined;
  const reference = machineInText(text);
  return { ...leadsTo(recognised), ...(reference ? { reference } : {}) };
}
