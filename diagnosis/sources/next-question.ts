import type { ClientCheck } from '../../guest/client/client-check.ts';
import { rdpOpenToInternet } from '../checks/rdp-open-to-internet.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { type KnownSoFar, narrowing } from './narrowing.ts';
import type { SourceQuestion, ToldId } from './question.ts';
import { questionOf, questions } from './questions.ts';
import { type Told, withCheck } from './told.ts';
import { asksForPort } from './windows-signs.ts';

/** Nobody likes to answer more. */
const mostAnswers = 5;

/**
 * The question that narrows most now; none where it is known which source it is, or no answer would change that.
 * Each is tried out with every answer that it may get.
 */
export function nextQuestion(
  diagnosis: Diagnosis | undefined,
  said: Told,
  check?: ClientCheck,
): SourceQuestion | undefined {
  const told = withCheck(said, check);
  const known: KnownSoFar = { diagnosis, told, check };
  if (answersIn(said) >= mostAnswers) return undefined;
  if (told.port === undefined && diagnosis && asksForPort(diagnosis, told)) return questionOf('port');
  const [best] = questions
    .filter(({ id }) => told[id] === undefined && makesSense(id, diagnosis))
    .flatMap((question) => {
      const narrows = narrowing(question, known);
      return narrows ? [{ question, ...narrows }] : [];
    })
    .sort((a, b) => a.average - b.average);
  return best?.question;
}

/** A machine made for this test, in the same virtual network, where nothing that can be asked narrows any more. */
export const testMachineNarrows = (
  diagnosis: Diagnosis | undefined,
  told: Told,
  check?: ClientCheck,
): boolean =>
  told.fromVnet === 'not-tried' &&
  nextQuestion(diagnosis, told, check) === undefined &&
  narrowing(questionOf('fromVnet'), { diagnosis, told, check }) !== undefined;

const answersIn = (told: Told): number => Object.values(told).filter((answer) => answer !== undefined).length;

/** Whether the question can be answered with any meaning by who comes this way. */
function makesSense(id: ToldId, diagnosis: Diagnosis | undefined): boolean {
  const kind = diagnosis?.question.wayIn.kind ?? 'not-told';
  switch (id) {
    case 'outside':
      return (kind === 'public' || kind === 'not-told') && !isForSomeOnly(diagnosis);
    case 'others':
    case 'fromVnet':
    case 'port':
      return kind !== 'bastion';
    case 'message':
    case 'since':
    case 'changed':
      return true;
    default:
      return id satisfies never;
  }
}

/** Where Azure lets only some addresses in, nobody gets in from elsewhere, whatever the office does. */
const isForSomeOnly = (diagnosis: Diagnosis | undefined): boolean =>
  diagnosis?.findings.some(({ check, outcome }) => check === rdpOpenToInternet.id && outcome === 'ok') ??
  false;
