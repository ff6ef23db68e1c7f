import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { CannotStart } from '../../cannot-start.ts';
import { errorCode } from '../../world/error-code.ts';
import { type FileWriter, fileWriter } from '../../world/file-writer.ts';
import { type Chat, emptyChat } from './chat.ts';

export type ChatFile = FileWriter & { readonly chat: Chat };

export type ChatFileOptions = {
  /** Starts over, whatever is in the file. */
  readonly fresh?: boolean;
  /** Told when a write in the background fails. The next change tries again. */
  readonly failed: (error: unknown) => void;
};

/** Beside the world; whoever holds the lock of the world's file may open it. */
export const chatPath = (worldPath: string): string => `${worldPath}.chat.json`;

/** The chat in a file: read, or begun if there is none. Call `flush` at the end. */
export async function openChatFile(path: string, options: ChatFileOptions): Promise<ChatFile> {
  await mkdir(dirname(path), { recursive: true });
  const chat = (options.fresh ? undefined : await read(path)) ?? emptyChat();
  endDeliveries(chat);
  const writer = fileWriter(path, chat, options.failed);
  await writer.flush();
  return { chat, ...writer };
}

/** What was on its way when the room was closed did not arrive. */
function endDeliveries(chat: Chat): void {
  for (const message of chat.messages) {
    if (message.delivery?.state !== 'sending') continue;
    message.delivery = { state: 'failed', because: 'unreachable' };
    message.version += 1;
  }
}

async function read(path: string): Promise<Chat | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const chat = chatSchema.safeParse(parsed(text));
  if (chat.success) return chat.data;
  throw new CannotStart(
    `${path} does not hold the chat of a practice room. Move it away, or start with --fresh.`,
  );
}

/** What tells a chat from any other file. What is in its lists was written by us: this is where that is believed. */
const chatSchema = z.custom<Chat>((value) => shapeSchema.safeParse(value).success);

const shapeSchema = z.object({
  format: z.literal(1),
  messages: z.array(
    z.object({
      id: z.string(),
      conversation: z.string(),
      cards: z.array(z.object({})),
      views: z.record(z.string(), z.array(z.object({}))),
      version: z.number(),
    }),
  ),
  installed: z.array(z.string()),
  surprise: z.object({ machine: z.string(), hidden: z.array(z.object({ machine: z.string() })) }).optional(),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
