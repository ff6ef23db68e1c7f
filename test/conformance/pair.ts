import type { RequestResponsePair } from 'oav';
import type { Interaction } from './interaction.ts';

/** A request with an answer, as the validator wants to see them. */
export type Pair = RequestResponsePair;

export type Answer = Pick<Interaction, 'status' | 'headers' | 'body'>;

/** The answer may be another one than the request got at first: the result of a long-running operation. */
export function pairOf({ method, url, requestBody }: Interaction, answer: Answer): Pair {
  const whole = new URL(url, 'https://management.azure.com');
  return {
    liveRequest: {
      headers: { 'content-type': 'application/json' },
      method,
      url: whole.href,
      query: Object.fromEntries(whole.searchParams),
      ...bodyOf(requestBody),
    },
    liveResponse: {
      statusCode: String(answer.status),
      headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
      ...bodyOf(answer.body),
    },
  };
}

/** The validator's type says an object, but it reads whatever JSON can hold. */
const bodyOf = (body: unknown): { body?: Record<string, unknown> } =>
  body === undefined ? {} : { body: body as Record<string, unknown> };
