import { createHttpHeaders, type HttpClient, RestError } from '@azure/core-rest-pipeline';
import { addressOf, type Conversation } from './recording.ts';

/**
 * Answers what the real Azure answered, for each address in the order in which it answered there.
 * Where the recording ends, so does the connection; that is a failure that no client repeats.
 */
export function replay({ answers }: Conversation): HttpClient {
  const waiting = new Map<string, (typeof answers)[number][]>();
  for (const answer of answers) {
    const address = addressOf(answer.method, answer.uri);
    waiting.set(address, [...(waiting.get(address) ?? []), answer]);
  }
  return {
    sendRequest: async (request) => {
      const address = addressOf(request.method, request.url);
      const answer = waiting.get(address)?.shift();
      if (!answer)
        throw new RestError(`The recording has no more of ${address}`, { code: recordingEnds, request });
      return {
        request,
        status: answer.status,
        headers: createHttpHeaders(answer.headers),
        bodyAsText: answer.body ?? '',
      };
    },
  };
}

export const recordingEnds = 'RecordingEnds';
