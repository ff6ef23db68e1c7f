import { createHash } from 'node:crypto';
import type { ClientCheckMistake } from '../../base/reasons.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { type ClientCheck, clientCheckSchema } from './client-check.ts';
import { linesIn } from './lines-in.ts';

/**
 * The line of the script, out of whatever somebody pasted. Its sum shows that it arrived as it was printed, and nothing
 * else: anybody can make one.
 */
export function readClientCheck(text: string): Result<ClientCheck, ClientCheckMistake> {
  const read = linesIn(text).map(readLine);
  return read.findLast(({ ok }) => ok) ?? read.at(-1) ?? failure('check-line-missing');
}

function readLine(line: string): Result<ClientCheck, ClientCheckMistake> {
  if (/^\d+;/.test(line) && !line.startsWith('1;')) return failure('check-line-of-another-version');
  const whole = /^(1;([a-z0-9=,.:;_-]*?));sum=([0-9a-f]{8})/.exec(line);
  if (!whole) return failure(/;sum=[0-9a-f]{8}/.test(line) ? 'check-line-changed' : 'check-line-cut');
  const [, said, values = '', sum] = whole;
  if (sumOf(`rdp-check/${said}`) !== sum) return failure('check-line-changed');
  const entries = values.split(';').map((part) => /^([a-z]+)=(.+)$/.exec(part)?.slice(1) ?? ['', '']);
  const names = entries.map(([name]) => name);
  if (names.join() !== Object.keys(clientCheckSchema.shape).join()) return failure('check-line-changed');
  const parsed = clientCheckSchema.safeParse(Object.fromEntries(entries));
  return parsed.success ? success(parsed.data) : failure('check-line-changed');
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
