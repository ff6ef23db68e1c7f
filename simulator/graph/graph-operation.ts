import type { Answer, Call, Operation } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';

/** An operation of Microsoft Graph, whose errors look like Graph's. Whoever is signed in may read the directory. */
export const graphOperation = (operation: Omit<Operation, 'audience' | 'action'>): Operation => ({
  ...operation,
  audience: 'graph',
  handle: async (call) => {
    try {
      return await operation.handle(call);
    } catch (error) {
      if (error instanceof Refusal) return graphError(call, error);
      throw error;
    }
  },
});

function graphError(call: Call, { status, code, message }: Refusal): Answer {
  const request = call.moment.newId();
  const innerError = {
    date: new Date(call.moment.now).toISOString().slice(0, 19),
    'request-id': request,
    'client-request-id': call.headers['client-request-id'] ?? request,
  };
  return { status, headers: { 'request-id': request }, body: { error: { code, message, innerError } } };
}

export const notFound = (id: string): Refusal =>
  new Refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
