import type { UnpostedReason } from '../../base/reasons.ts';
import type { ConnectorAnswer } from '../teams/connector.ts';

/** How an attempt to post something ended. */
export type Delivery =
  /** `id`: what the channel calls it. */
  | { readonly ended: 'posted'; readonly id?: string }
  | {
      readonly ended: 'later';
      readonly because: UnpostedReason;
      /** It may be there all the same. */
      readonly inDoubt: boolean;
      /** What the channel asked for. */
      readonly waitMilliseconds?: number;
      readonly status?: number;
      readonly error?: unknown;
    }
  | { readonly ended: 'never'; readonly because: UnpostedReason; readonly status?: number };

/** Teams wants 412, 502 and 504 repeated as well; a token may have expired on the way. */
const passing = [401, 408, 409, 412, 425, 429, 500, 502, 503, 504];

/** A gateway gave up waiting for who may have done the work. */
const withoutWord = [502, 504];

/** What an answer of the channel means for what was to be posted. */
export function deliveryOf(answer: ConnectorAnswer): Delivery {
  if ('notAllowed' in answer) return { ended: 'never', because: 'place-not-allowed' };
  if ('silent' in answer) {
    const because = answer.arrived ? 'no-word-from-channel' : 'channel-unreachable';
    return { ended: 'later', because, inDoubt: answer.arrived, error: answer.error };
  }
  const { status, id, retryAfterMilliseconds } = answer;
  if (status >= 200 && status < 300) return { ended: 'posted', ...(id === undefined ? {} : { id }) };
  if (status === 413) return { ended: 'never', because: 'card-too-large', status };
  if (!passing.includes(status)) return { ended: 'never', because: 'refused-by-channel', status };
  return {
    ended: 'later',
    because: withoutWord.includes(status) ? 'no-word-from-channel' : 'channel-busy',
    inDoubt: withoutWord.includes(status),
    status,
    ...(retryAfterMilliseconds === undefined ? {} : { waitMilliseconds: retryAfterMilliseconds }),
  };
}
