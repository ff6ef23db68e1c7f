import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Interaction } from '../../simulator/wire/server.ts';

/** One interaction as a line of JSON; test/conformance reads it. */
export type RecordedInteraction = {
  readonly base: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly userAgent: string;
  /** Azure's own operation id, `LongRunning_Poll` for a poll, `unknown` for what is not modelled. */
  readonly operation: string;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the answer had none. */
  readonly body?: unknown;
};

/** Writes down what goes over the wire when the conformance run asks for it: one file for each worker of jest. */
export function recorders(): ((interaction: Interaction) => void)[] {
  const folder = process.env['TRAFFIC'];
  if (!folder) return [];
  const file = path.join(folder, `${process.pid}.jsonl`);
  return [(interaction) => appendFileSync(file, `${JSON.stringify(recorded(interaction))}\n`)];
}

function recorded({ request, operation, answer }: Interaction): RecordedInteraction {
  return {
    base: request.base,
    method: request.method,
    url: request.url,
    userAgent: request.headers['user-agent'] ?? '',
    operation,
    ...(request.body === '' ? {} : { requestBody: parsed(request.body) }),
    status: answer.status,
    headers: answer.headers ?? {},
    ...(answer.body === undefined ? {} : { body: answer.body }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
