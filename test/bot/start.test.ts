import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { conversationIds, principalIds } from '../../simulator/world/practice/ids.ts';
import { newFolder } from '../support/store.ts';

jest.setTimeout(300_000);

let parent: string;
let data: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'start-'));
  data = join(parent, 'data');
});
afterAll(async () => {
  // What a test that failed has left running.
  for (const stop of running) await stop('SIGKILL');
  await rm(parent, { recursive: true, force: true });
});

const running = new Set<(signal: NodeJS.Signals) => Promise<unknown>>();

/** The command as it is: a process of its own, which nothing configures. */
function start(...args: readonly string[]) {
  const configured = /^(RDP_BOT_.*|DATABASE_URL)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !configured.test(name)));
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts', ...args], { env });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(stop);
    return { code, ...said };
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Open (\S+)[\s\S]*Ctrl\+C/.exec(said.out)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(said.err)));
  });
  url.catch(() => undefined);
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  running.add(stop);
  return { url, ended, stop };
}

const tanaka = principalIds.tanaka;

const stateSchema = z.object({
  cursor: z.string(),
  messages: z.array(
    z.object({
      conversation: z.string(),
      from: z.object({ bot: z.boolean() }),
      text: z.string().optional(),
    }),
  ),
});

const stateOf = async (url: string) =>
  stateSchema.parse(await (await fetch(`${url}/room/state?person=${tanaka}`)).json());

/** What was said in the channel; what the bot says to a newcomer in their own chat is not. */
async function channelOf(url: string): Promise<string[]> {
  const { messages } = await stateOf(url);
  return messages
    .filter(({ conversation }) => conversation === conversationIds.ops)
    .map(({ from, text = '' }) => (from.bot ? 'the bot' : text));
}

/** Says it in the channel, and waits until the bot has answered. */
async function ask(url: string, text: string): Promise<void> {
  const { cursor } = await stateOf(url);
  const end = new AbortController();
  const events = await fetch(`${url}/room/events?person=${tanaka}&after=${cursor}`, { signal: end.signal });
  const said = await fetch(`${url}/room/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-practice': 'yes' },
    body: JSON.stringify({
      person: tanaka,
      conversation: conversationIds.ops,
      text,
      mentionsBot: true,
      targeted: false,
      client: { language: 'en', timeZone: 'Asia/Tokyo' },
    }),
  });
  expect(said.status).toBe(200);
  for await (const _ of events.body ?? []) {
    if ((await channelOf(url)).at(-1) === 'the bot') break;
  }
  end.abort();
}

describe('npm start, without configuration', () => {
  test('makes its database, answers, keeps others out, ends cleanly, and knows everything again', async () => {
    const first = start('--port', '0', '--data', data);
    const url = await first.url;
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
    await ask(url, 'help');

    const second = await start('--port', '0', '--data', data).ended;
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(
      /^The data in \S+ is in use by process \d+: another copy of rdp-bot\. .*--data\..*\n$/,
    );

    const elsewhere = join(parent, 'elsewhere');
    await mkdir(elsewhere);
    await rename((await newFolder()).folder, join(elsewhere, 'store'));
    const port = new URL(url).port;
    expect(await start('--port', port, '--data', elsewhere).ended).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another one with --port; 0 takes any that is free.\n`,
    });

    expect(await first.stop('SIGINT')).toEqual({
      code: 0,
      out: expect.stringMatching(/^Making the database in .*\nrdp-bot is ready to practise\. Open http:/),
      err: '',
    });
    for (const folder of [data, elsewhere])
      expect((await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.lock'))).toEqual(
        [],
      );

    const again = start('--port', '0', '--data', data);
    expect(await channelOf(await again.url)).toEqual(['help', 'the bot']);
    expect(await again.stop('SIGTERM')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('Making'),
      err: '',
    });

    const fresh = start('--port', '0', '--data', data, '--fresh');
    expect(await channelOf(await fresh.url)).toEqual([]);
    expect(await fresh.stop('SIGINT')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    [['--help'], 0, /^rdp-bot: says why[\s\S]*--fresh/, /^$/],
    [['--prot', '1'], 1, /^$/, /^Unknown option '--prot'.* See --help\.\n$/],
    [['--no-practice'], 1, /^$/, /^RDP_BOT_APP_ID: [\s\S]*RDP_BOT_TENANTS: /],
  ])('%j', async (args, code, out, err) => {
    expect(await start(...args).ended).toEqual({
      code,
      out: expect.stringMatching(out),
      err: expect.stringMatching(err),
    });
  });
});
