import * as z from 'zod';
import type { Answer, Operation } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';

/** A request to the room, addressed and allowed. */
export type Asked = {
  /** Values of the path's `{names}`, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON or form fields; `undefined` without a body. */
  readonly body: unknown;
};

export type RoomRoute = Pick<Operation, 'method' | 'path'> & {
  /** Who comes in: the page and scripts, the bot with its token, or anybody on this machine. */
  readonly door: 'page' | 'bot' | 'open';
  readonly handle: (asked: Asked) => Answer | Promise<Answer>;
};

export function readAs<Shape>(asked: Pick<Asked, 'body'>, schema: z.ZodType<Shape>): Shape {
  const read = schema.safeParse(asked.body);
  if (read.success) return read.data;
  throw new Refusal(400, 'BadSyntax', z.prettifyError(read.error));
}
