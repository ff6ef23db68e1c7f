import { type Interaction, pathOf } from './interaction.ts';
import type { Answer } from './pair.ts';

/** An answer to judge, with the request that it belongs to. */
export type Judged =
  | { readonly kind: 'answer'; readonly request: Interaction; readonly answer: Answer }
  /** What a long-running operation gave in the end. */
  | { readonly kind: 'result'; readonly request: Interaction; readonly answer: Answer }
  | { readonly kind: 'poll'; readonly request: Interaction; readonly poll: Interaction };

/**
 * Brings polls and results back to the request that began the operation.
 * Polling addresses are in no specification, so what they give is judged as the answer to that request.
 */
export function follow(interactions: readonly Interaction[]): Judged[] {
  const begun = new Map<string, Interaction>();
  const written = new Map<string, Interaction>();
  return interactions.flatMap((interaction): Judged[] => {
    const polled = operationIn(interaction.url);
    if (polled !== undefined) {
      const request = begun.get(interaction.base + polled);
      if (!request) return [{ kind: 'answer', request: interaction, answer: interaction }];
      if (hasSucceeded(interaction) && /^(PUT|PATCH)$/.test(request.method)) {
        written.set(placeOf(request), request);
      }
      const results = resultsOf(interaction).map((answer) => ({ kind: 'result' as const, request, answer }));
      return [{ kind: 'poll', request, poll: interaction }, ...results];
    }
    const link = interaction.headers['azure-asyncoperation'] ?? interaction.headers['location'];
    const id = link === undefined ? undefined : operationIn(link);
    if (id !== undefined) begun.set(interaction.base + id, interaction);
    return [
      { kind: 'answer', request: interaction, answer: interaction },
      ...writtenBy(interaction, written),
    ];
  });
}

/** The SDKs read a resource again when its writing has succeeded: that is the result of the write. */
function writtenBy(read: Interaction, written: Map<string, Interaction>): Judged[] {
  const request = read.method === 'GET' && read.status === 200 ? written.get(placeOf(read)) : undefined;
  if (!request) return [];
  written.delete(placeOf(read));
  return [{ kind: 'result', request, answer: read }];
}

const placeOf = (interaction: Interaction): string => interaction.base + pathOf(interaction).toLowerCase();

/** The id of the operation that an address polls. */
const operationIn = (url: string): string | undefined =>
  /\/locations\/[^/]+\/(?:operations|operationResults|DiskOperations)\/([0-9a-f-]{36})/i
    .exec(url)?.[1]
    ?.toLowerCase();

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const hasSucceeded = ({ body }: Interaction): boolean => propertyOf(body, 'status') === 'Succeeded';

function resultsOf(poll: Interaction): Answer[] {
  const isResult = /\/operationResults\//i.test(poll.url) || /[?&]monitor=true\b/i.test(poll.url);
  if (isResult) return poll.status === 200 || poll.status === 204 ? [poll] : [];
  const output = hasSucceeded(poll) ? propertyOf(propertyOf(poll.body, 'properties'), 'output') : undefined;
  return output === undefined ? [] : [{ status: 200, headers: {}, body: output }];
}
