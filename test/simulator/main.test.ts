import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

jest.setTimeout(60_000);

let folder: string;
let world: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-main-'));
  world = join(folder, 'world.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The command as it is: a process of its own. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', '--world', world, ...args]);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'exit').then(([code]) => ({ code, ...said }));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /answers at (\S+)[\s\S]*Ctrl\+C/.exec(said.out)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(said.err)));
  });
  return { child, ended, url };
}

const secretIn = (text: string) => /secret {5}(\S+)/.exec(text)?.[1];

describe('npm run practice-azure', () => {
  test('answers over https, ends cleanly, and knows its world again', async () => {
    const first = start('--port', '0');
    const url = await first.url;
    const ca = await readFile(`${world}.cert.pem`, 'utf8');
    const status = await new Promise((resolve, reject) => {
      get(`${url}/practice/world`, { ca, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);

    const second = start('--port', '0');
    expect(await second.url.catch((error: Error) => error.message)).toContain('is in use by process');
    expect(await second.ended).toMatchObject({ code: 1, out: '' });

    first.child.kill('SIGTERM');
    const ended = await first.ended;
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect((await readdir(folder)).sort()).toEqual([
      'world.json',
      'world.json.cert.pem',
      'world.json.key.pem',
      'world.json.keys.json',
    ]);

    const third = start('--port', '0', '--http');
    expect(await third.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    third.child.kill('SIGINT');
    expect(secretIn((await third.ended).out)).toBe(secretIn(ended.out));
  });

  test('a taken port is named in a sentence, and the world is free again', async () => {
    const holder = start('--port', '0', '--http');
    const port = new URL(await holder.url).port;
    const other = spawn(process.execPath, [
      ...['--import', 'tsx', 'simulator/main.ts', '--http', '--port', port],
      ...['--world', join(folder, 'other.json')],
    ]);
    let err = '';
    other.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const [code] = await once(other, 'exit');
    expect([code, err]).toEqual([
      1,
      `Port ${port} is already in use. Choose another one with --port, or 0 for any that is free.\n`,
    ]);
    expect(await readdir(folder)).not.toContain('other.json.lock');
    holder.child.kill('SIGTERM');
    await holder.ended;
  });
});
