import { setMaxListeners } from 'node:events';
import type { Azure } from '../../azure/azure.ts';
import type { Clock } from '../../base/clock.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import type { Progress } from '../diagnosis.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import { missing } from '../evidence/looked.ts';
import { attemptOf } from './attempt-of.ts';
import { type CheckValue, checkPiece, tryConnection } from './check-piece.ts';
import { concludePath } from './conclude-path.ts';
import {
  addressAt,
  lookAtAppliance,
  lookAtFlow,
  lookAtNextHop,
  type Other,
  type Standing,
  standAt,
} from './look-at-way.ts';
import { keep, type Looking } from './looking.ts';
import type { PathDiagnosis } from './path-diagnosis.ts';
import type { EndSeen, PathEvidence } from './path-evidence.ts';
import { pathProgress } from './path-progress.ts';
import type { PathQuestion } from './path-question.ts';
import { targetAddress } from './target.ts';
import { watcherOf } from './watcher.ts';

export type PathParts = { readonly azure: Azure; readonly clock: Clock };

export type PathOptions = {
  /** Whether who asks may have something run in the source: otherwise nothing is tried from there. */
  readonly mayTry: boolean;
  /** Stops it. It ends then with what was seen; the rest is missing because it was cancelled. */
  readonly signal?: AbortSignal;
  /** Told at the start and whenever more is known; as for a diagnosis of one machine. */
  readonly progress?: (progress: Progress) => void;
};

/** Looks at both ends and at the way between them, tries the connection where that is possible, and judges. */
export async function lookAtPath(
  { azure, clock }: PathParts,
  question: PathQuestion,
  { mayTry, signal, progress }: PathOptions,
): Promise<PathDiagnosis> {
  const startedAt = isoTime(clock);
  const broken = new AbortController();
  const stop = signal ? AbortSignal.any([signal, broken.signal]) : broken.signal;
  // Each of the calls listens to it, and there are more than the ten after which Node suspects a leak.
  setMaxListeners(0, stop);
  const tell = () => progress?.(pathProgress(kept.begun(), kept.evidence()));
  const kept = keep(tell);
  const looking = seeAll({ azure, signal: stop, see: kept.see, mayTry }, question);
  tell();
  try {
    const evidence = await looking;
    const times = { startedAt, endedAt: isoTime(clock) };
    return concludePath({ question, evidence, lookedAt: kept.evidence(), ...times });
  } catch (bug) {
    broken.abort();
    throw bug;
  }
}

/** Everything begins at once and waits only for what it needs, so that it takes as long as the longest chain. */
async function seeAll(looking: Looking, question: PathQuestion): Promise<PathEvidence> {
  const { destination: to } = question;
  const source = standAt(looking, { end: 'source', vm: idOf(question.source), nic: 1 });
  const destination =
    to.kind === 'machine'
      ? standAt(looking, { end: 'destination', vm: idOf(to.vm), nic: to.nic }, source)
      : undefined;
  const check = lookAtCheck(looking, question, { source, destination });
  const target = async () =>
    targetAddress(question, {
      interfaces: await destination?.looks.interfaces,
      check: to.kind === 'host' ? await check : notTried,
    });
  const there = lookAround(looking, question, source, target());
  const back = destination && lookAround(looking, question, destination, addressAt(source));
  const appliance = lookAtAppliance(looking, source, there.hop);
  const [mine, theirs, tried, between] = await Promise.all([
    settled(there),
    back && settled(back),
    check,
    appliance,
  ]);
  return { source: mine, ...(theirs ? { destination: theirs } : {}), check: tried, appliance: between };
}

const notTried = missing({ reason: 'not-there' });

type Looks = { readonly [Key in keyof EndSeen]: Promise<EndSeen[Key]> };

const lookAround = (looking: Looking, question: PathQuestion, at: Standing, other: Other): Looks => ({
  ...at.looks,
  flow: lookAtFlow(looking, question, at, other),
  hop: lookAtNextHop(looking, at, other),
});

async function settled(looks: Looks): Promise<EndSeen> {
  const [machine, interfaces, network, rules, routes, flow, hop] = await Promise.all([
    looks.machine,
    looks.interfaces,
    looks.network,
    looks.rules,
    looks.routes,
    looks.flow,
    looks.hop,
  ]);
  return { machine, interfaces, network, rules, routes, flow, hop };
}

const lookAtCheck = (
  looking: Looking,
  question: PathQuestion,
  { source, destination }: { readonly source: Standing; readonly destination: Standing | undefined },
): Promise<Evidence<CheckValue>> =>
  looking.see(checkPiece(question), async () => {
    const [machine, interfaces, watchers, theirs, other] = await Promise.all([
      source.looks.machine,
      source.looks.interfaces,
      source.watchers,
      destination?.looks.interfaces,
      destination?.looks.machine,
    ]);
    const attempt = attemptOf(question, {
      mayTry: looking.mayTry,
      source: source.vm,
      machine,
      interfaces,
      watcher: watcherOf('source', machine, watchers),
      address: targetAddress(question, { interfaces: theirs, check: notTried }),
    });
    if (!attempt.ok) return missing(attempt.failure);
    const asked = [source.vm.text, ...interfacesOf(machine)];
    const far = destination && other ? [destination.vm.text, ...interfacesOf(other)] : [];
    return tryConnection(looking, attempt.value, partOf([...asked, ...far]));
  });

const interfacesOf = (machine: EndSeen['machine']): readonly string[] =>
  isMissing(machine) ? [] : machine.value.networkInterfaces;

/** Whether a resource is one of these, or a part of one. */
function partOf(ids: readonly string[]): (resource: string) => boolean {
  const known = ids.map((id) => `${id.toLowerCase()}/`);
  return (resource) => known.some((id) => `${resource.toLowerCase()}/`.startsWith(id));
}

/** Whoever asks has read the question by its schema. */
function idOf(text: string): ResourceId {
  const id = parseResourceId(text);
  if (!id) throw new Error('The question names no resource id.');
  return id;
}

const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString();
