import type { EvidenceUnit } from '../../diagnosis/evidence/evidence.ts';
import { isMissing } from '../../diagnosis/evidence/evidence.ts';
import { guest } from '../../diagnosis/evidence/guest.ts';
import { ipFlow } from '../../diagnosis/evidence/ip-flow.ts';
import { neighbours } from '../../diagnosis/evidence/neighbours.ts';
import { networkInterfaces } from '../../diagnosis/evidence/network-interfaces.ts';
import { networkOf } from '../../diagnosis/evidence/network-of.ts';
import { sourceRange } from '../../diagnosis/evidence/source-address.ts';
import { factsOf } from '../../diagnosis/facts-of.ts';
import type { Question } from '../../diagnosis/question.ts';
import { type EvidenceById, valueIn } from '../../diagnosis/value-in.ts';
import { factOf } from '../../guest/answer.ts';
import type { Choices } from '../../remedies/choices.ts';
import type { RemedyCase } from '../../remedies/remedy.ts';

export type CaseParts = {
  readonly question: Question;
  readonly evidence: EvidenceById;
  /** The check whose finding is to be mended. */
  readonly check: string;
  readonly choices: Choices;
  readonly change: number;
  readonly now: number;
};

/** What a remedy is planned from; `undefined` where the check finds nothing in this evidence. */
export function remedyCase({ question, evidence, check, ...rest }: CaseParts): RemedyCase | undefined {
  const facts = factsOf(check, question, evidence);
  if (facts === undefined) return undefined;
  const answer = valueIn(evidence, guest);
  const from = comesFrom(question, evidence);
  return {
    ...rest,
    question,
    facts,
    finds: (other) => factsOf(other, question, evidence) !== undefined,
    findsAtPort: (other, port) => factsOf(other, { ...question, port }, withoutFlow(evidence)),
    ...(from === undefined ? {} : { from }),
    fact: (name) => (answer ? factOf(answer, name) : { state: 'unknown', why: 'not-asked' }),
    seen: <Unit extends EvidenceUnit>(id: string) => {
      const found = evidence.get(id);
      // Each value was read by the schema of its unit when it was collected or loaded.
      return found && !isMissing(found)
        ? (found.value as Unit extends EvidenceUnit<infer Value> ? Value : never)
        : undefined;
    },
  };
}

/** IP flow verify was asked about the port that the client uses now. */
const withoutFlow = (evidence: EvidenceById): EvidenceById =>
  new Map([...evidence].filter(([id]) => id !== ipFlow.id));

const comesFrom = ({ wayIn }: Question, evidence: EvidenceById): string | undefined =>
  sourceRange(wayIn, valueIn(evidence, neighbours), networkOf(valueIn(evidence, networkInterfaces) ?? []));
