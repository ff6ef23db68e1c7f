import type { AzureFailure } from '../../azure/failure.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import type { Result } from '../../base/result.ts';
import type { Because, Evidence, Look, Missing, Seen, Source } from './evidence.ts';

export const missing = (because: Because): Missing => ({ missing: true, because });

export const seen = <Value>(look: Look, source: Source, value: Value): Seen<Value> => ({
  value,
  source,
  at: new Date(look.azure.clock.now()).toISOString(),
});

/** Azure's answer as evidence: what it says is made into the value, and a failure into the reason why there is none. */
export const looked = <Answer, Value>(
  look: Look,
  source: Source,
  answer: Result<Answer, AzureFailure>,
  toValue: (answer: Answer) => Value,
): Evidence<Value> =>
  answer.ok ? seen(look, source, toValue(answer.value)) : missing(becauseOf(answer.failure));

export const becauseOf = ({ reason, action, scope, message }: AzureFailure): Because => ({
  reason,
  ...(action === undefined ? {} : { action }),
  ...(scope === undefined ? {} : { scope }),
  ...(message === '' ? {} : { message }),
});

/** The machine that is asked about. Whoever asks has read its id already. */
export function machineOf({ question }: Pick<Look, 'question'>): ResourceId {
  const vm = parseResourceId(question.vm);
  if (!vm) throw new Error('The question names no resource id.');
  return vm;
}

/** Ids that Azure named, read; nothing when one of them is none. */
export function idsOf(texts: readonly string[]): readonly ResourceId[] | undefined {
  const ids = texts.map(parseResourceId);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Azure named something by an id that is none. */
export const namesNoResource = (message: string): Missing => missing({ reason: 'malformed', message });
