import type { Words } from '../../base/language.ts';
import type { Symptom } from '../symptom.ts';

/** Something that a client or the event log of Windows says when RDP fails, and what is meant by it. */
export type ClientMessage = {
  readonly id: string;
  /** The conversation that fits; without one, everything is looked at, the suspects first. */
  readonly symptom?: Symptom;
  /** Ids of the checks to look at first; none where no check can see it. */
  readonly suspects: readonly string[];
  readonly means: Words;
  /** Short pieces of the texts that people see, in whatever spelling: both sides are folded before they are compared. */
  readonly phrases: readonly string[];
  /** Pieces with which many texts begin; they count where nothing clearer is said. */
  readonly vague?: readonly string[];
  /** In hexadecimal, without leading zeros; `AADSTS` alone stands for any code of Microsoft Entra ID. */
  readonly codes?: readonly string[];
  /** The second code of a client, which has numbers of its own. */
  readonly extended?: readonly string[];
  /** The event, where the text is that of the event log. */
  readonly event?: number;
};
