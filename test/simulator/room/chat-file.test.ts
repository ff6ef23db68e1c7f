import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ChatMessage } from '../../../simulator/room/chat/chat.ts';
import { chatPath, openChatFile } from '../../../simulator/room/chat/chat-file.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chat-'));
  path = chatPath(join(folder, 'world.json'));
});

afterEach(() => rm(folder, { recursive: true }));

const open = (more: { fresh?: boolean } = {}) =>
  openChatFile(path, {
    failed: (error) => {
      throw error;
    },
    ...more,
  });

const message = (more: Partial<ChatMessage>): ChatMessage => ({
  id: '1',
  conversation: 'a:1',
  at: '2026-11-21T02:00:00.000Z',
  format: 'plain',
  mentionsBot: false,
  cards: [],
  views: {},
  version: 1,
  ...more,
});

test('what was said is there again after a restart; what was on its way did not arrive', async () => {
  const first = await open();
  first.chat.messages.push(message({ text: 'arrived', delivery: { state: 'delivered' } }));
  first.chat.messages.push(message({ id: '2', delivery: { state: 'sending' } }));
  await first.flush();
  const { chat } = await open();
  expect(chat.messages).toMatchObject([
    { text: 'arrived', delivery: { state: 'delivered' } },
    { delivery: { state: 'failed', because: 'unreachable' } },
  ]);
});

test('starting over forgets everything', async () => {
  const first = await open();
  first.chat.messages.push(message({}));
  await first.flush();
  expect((await open({ fresh: true })).chat.messages).toEqual([]);
});

test('any other file is left alone', async () => {
  await writeFile(path, '{"format":2}');
  await expect(open()).rejects.toThrow('does not hold the chat of a practice room');
  expect(await readFile(path, 'utf8')).toBe('{"format":2}');
});
