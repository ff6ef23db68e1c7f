import { factOf } from '../../guest/answer.ts';
import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { About } from '../about.ts';
import type { Diagnosis, Nature } from '../diagnosis.ts';
import { isMissing } from '../evidence/evidence.ts';
import { guest } from '../evidence/guest.ts';
import { isAgentReady } from '../evidence/is-agent-ready.ts';
import { machineIn } from '../judge.ts';
import type { WayIn } from '../question.ts';
import { type EvidenceById, valueIn } from '../value-in.ts';
import { type Verdict, verdictOf } from '../verdict.ts';

/** How well a guide fits what was seen: before the others, beside them, or when nothing else is left. */
export type Fit = 'first' | 'also' | 'last';

/** What decides which guides fit. `undefined` is what nobody saw. */
export type GuideCase = {
  readonly about: About;
  readonly verdict: Verdict['kind'];
  readonly nature: Nature;
  readonly wayIn: WayIn['kind'];
  /** What the checks found, consequences left out. */
  readonly found: ReadonlyMap<string, 'problem' | 'warning'>;
  readonly isRunning: boolean;
  /** Whether Azure could run something in the machine now. */
  readonly takesExtensions: boolean;
  /** Whether the bot saw the inside of Windows, did not look, or cannot get in there at all. */
  readonly inside: 'seen' | 'not-looked' | 'cannot';
  readonly hasConsole: boolean;
  readonly isDomainController: boolean | undefined;
  readonly isSessionHost: boolean | undefined;
  /** A connection broker, or a machine that asks one. */
  readonly knowsBroker: boolean | undefined;
  /** How many people are signed in. */
  readonly people: number | undefined;
};

/** NetSetup's first role of a domain controller. */
const firstController = 4;

/** With these nothing can be run inside, whoever asks. */
const closed: ReadonlySet<string> = new Set([
  'agent-not-ready',
  'extensions-not-allowed',
  'no-answer-from-guest',
]);

export function guideCase(diagnosis: Diagnosis, about: About): GuideCase {
  const evidence: EvidenceById = new Map(diagnosis.evidence.map((look) => [look.id, look.evidence]));
  const machine = machineIn(evidence);
  const answer = valueIn(evidence, guest);
  const roles = answer && valueOr(factOf(answer, 'roles'), noRoles);
  const domain = answer && knownValue(factOf(answer, 'domain'));
  const sessions = answer && knownValue(factOf(answer, 'sessions'));
  const farm = answer && valueOr(factOf(answer, 'farm'), noFarm);
  return {
    about,
    verdict: verdictOf(diagnosis).kind,
    nature: diagnosis.nature,
    wayIn: diagnosis.question.wayIn.kind,
    found: foundIn(diagnosis),
    isRunning: /\/running$/i.test(machine?.power ?? ''),
    takesExtensions: machine?.allowExtensionOperations === true && isAgentReady(machine),
    inside: insideOf(evidence),
    hasConsole: diagnosis.waysIn.some(({ id }) => id === 'serial-console'),
    isDomainController: domain?.role === undefined ? undefined : domain.role >= firstController,
    isSessionHost: roles?.sessionHost,
    knowsBroker: roles && farm && (roles.connectionBroker || farm.isMember),
    people: sessions && sessions.active + sessions.inactive,
  };
}

/** The client runs on the person's PC, and Azure stands in nobody's way as far as was seen. */
export const isUnexplained = ({ about, verdict, wayIn }: GuideCase): boolean =>
  (verdict === 'nothing-found' || verdict === 'uncertain') &&
  (about.symptom ?? 'cannot-connect') === 'cannot-connect' &&
  wayIn !== 'bastion';

/** What blocks comes before what only warns. */
export function fitOf({ found }: GuideCase, ...checks: readonly string[]): Fit | undefined {
  const outcomes = checks.map((check) => found.get(check));
  if (outcomes.includes('problem')) return 'first';
  return outcomes.includes('warning') ? 'also' : undefined;
}

export const saysAny = ({ about }: GuideCase, ...messages: readonly string[]): boolean =>
  about.message !== undefined && messages.includes(about.message);

const foundIn = ({ findings }: Diagnosis): GuideCase['found'] =>
  new Map(
    findings.flatMap(({ check, outcome, followsFrom }) =>
      (outcome === 'problem' || outcome === 'warning') && followsFrom === undefined
        ? [[check, outcome] as const]
        : [],
    ),
  );

function insideOf(evidence: EvidenceById): GuideCase['inside'] {
  const look = evidence.get(guest.id);
  if (!look) return 'not-looked';
  if (!isMissing(look)) return 'seen';
  return closed.has(look.because.reason) ? 'cannot' : 'not-looked';
}

const valueOr = <Value>(state: FactState<Value>, absent: Value): Value | undefined =>
  state.state === 'absent' ? absent : knownValue(state);

/** Absent says that no such role ever was. */
const noRoles: FactValue<'roles'> = {
  sessionHost: false,
  connectionBroker: false,
  licensing: false,
  gateway: false,
  webAccess: false,
  virtualization: false,
};

const noFarm: FactValue<'farm'> = { isMember: false, brokers: [] };
