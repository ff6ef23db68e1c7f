import type { ChangeStop } from '../../base/reasons.ts';
import { contains } from '../../base/resource-id.ts';
import { isWithin } from './address-range.ts';
import { type ChangeRules, changeRules } from './change-rules.ts';
import { frozenBecause } from './freeze.ts';
import type { Policy, ScopedMachine } from './policy.ts';

export type StopFacts = {
  readonly machine: ScopedMachine;
  /** Everything that is written, the machine or not, with its tags. */
  readonly writes: readonly ScopedMachine[];
  /** The sources that it opens the network for. */
  readonly opensFor: readonly string[];
  readonly paused: boolean;
  readonly now: number;
};

export type Stop = {
  readonly refused: ChangeStop;
  /** In the policy's own words: why nothing is changed now, or what is protected. */
  readonly because?: string;
};

export type Stopped = { readonly stop: Stop } | { readonly stop?: undefined; readonly rules: ChangeRules };

/** What holds up a change, whoever wants it. Asked for a request, for an approval, and once more before anything is written. */
export function whatStops(policy: Policy, facts: StopFacts): Stopped {
  const { machine, writes, opensFor, paused, now } = facts;
  const rules = changeRules(policy, machine);
  if (!rules) return { stop: { refused: 'diagnose-only' } };
  if (paused) return { stop: { refused: 'changes-paused' } };
  const touched = [machine, ...writes];
  for (const { freeze, protected: guarded, allowedSources } of rules.each) {
    const frozen = frozenBecause(freeze, now);
    if (frozen !== undefined) return { stop: { refused: 'change-frozen', because: frozen } };
    const kept = touched.find((resource) => isProtected(guarded, resource));
    if (kept) return { stop: { refused: 'resource-protected', because: kept.id } };
    const foreign = opensFor.find((source) => !isWithin(source, allowedSources));
    if (foreign !== undefined) return { stop: { refused: 'source-not-allowed', because: foreign } };
  }
  return { rules };
}

type Guarded = ChangeRules['each'][number]['protected'];

/** Azure does not mind the case of ids and of the names of tags. */
function isProtected({ tags, resources }: Guarded, { id, tags: has }: ScopedMachine): boolean {
  return (
    resources.some((scope) => contains(scope, id)) ||
    Object.entries(tags).some(([name, value]) =>
      Object.entries(has).some(
        ([other, found]) => other.toLowerCase() === name.toLowerCase() && (value === '*' || value === found),
      ),
    )
  );
}
