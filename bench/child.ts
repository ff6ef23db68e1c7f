import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Child = {
  readonly process: ChildProcess;
  /** What the line said that it was waited for, and how long it took from the start on. */
  readonly ready: Promise<{ readonly found: RegExpExecArray; readonly milliseconds: number }>;
  /** Asks it to end and waits until it has. */
  readonly end: () => Promise<void>;
};

/** Starts one of our programs in a process of its own. */
export function startChild(args: readonly string[], line: RegExp, env: NodeJS.ProcessEnv = {}): Child {
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<{ found: RegExpExecArray; milliseconds: number }>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = line.exec(said);
        if (found) resolve({ found, milliseconds: performance.now() - from });
      });
    }
    child.once('exit', () => reject(new Error(`${args.join(' ')} ended before it was ready:\n${said}`)));
  });
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, ready, end };
}
