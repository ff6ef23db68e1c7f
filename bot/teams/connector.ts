import * as z from 'zod';
import type { Channel } from './channel.ts';

export type ConnectorCall = {
  readonly serviceUrl: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Below the service's address, without a slash in front. */
  readonly path: string;
  readonly body?: object;
};

/** `arrived`: whether the channel may have got the request, where it gave no answer. */
export type ConnectorAnswer =
  | { readonly status: number; readonly id?: string; readonly retryAfterMilliseconds?: number }
  | { readonly silent: true; readonly arrived: boolean; readonly error: unknown }
  | { readonly notAllowed: true };

export type Connector = (call: ConnectorCall) => Promise<ConnectorAnswer>;

/** Within the lease of an attempt, which makes two calls at most. */
const patience = 15_000;

const bodySchema = z.object({ id: z.string().min(1) });

const causeSchema = z.object({ cause: z.object({ code: z.string() }) });

/** Errors before anything was sent. */
const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH'];

/**
 * The one place where the bot's token leaves the process: to a service on the list, and never on to where a redirect
 * leads. Not the SDK's client, which repeats what may have been posted and knows no targeted messages.
 */
export function connectorOf(channel: Pick<Channel, 'token' | 'allowsService'>): Connector {
  return async ({ serviceUrl, method, path, body }) => {
    if (!channel.allowsService(serviceUrl)) return { notAllowed: true };
    const late = AbortSignal.timeout(patience);
    let authorization: string;
    try {
      authorization = `Bearer ${await before(late, channel.token())}`;
    } catch (error) {
      return { silent: true, arrived: false, error };
    }
    try {
      const response = await fetch(new URL(path, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`), {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        redirect: 'manual',
        signal: late,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, ...(await idOf(response)), ...waitOf(response) };
    } catch (error) {
      const code = causeSchema.safeParse(error).data?.cause.code ?? '';
      return { silent: true, arrived: !unsent.includes(code), error };
    }
  };
}

/** Whoever gives tokens may never answer; what is to be posted meanwhile must not pile up behind it. */
function before<Value>(late: AbortSignal, work: Promise<Value>): Promise<Value> {
  const over = new Promise<never>((_, reject) =>
    late.addEventListener('abort', () => reject(late.reason), { once: true }),
  );
  return Promise.race([work, over]);
}

async function idOf(response: Response): Promise<{ readonly id?: string }> {
  const text = await response.text();
  try {
    return bodySchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

/** Seconds; Teams never sends a date. */
function waitOf(response: Response): { readonly retryAfterMilliseconds?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 ? { retryAfterMilliseconds: seconds * 1000 } : {};
}
