import type { AccountRefusal } from '../../base/reasons.ts';
import { type Decider, refuseDecider } from './decider.ts';
import { names } from './names.ts';
import type { Policy } from './policy.ts';

export type PauseAnswer =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly refused: AccountRefusal | 'not-a-person' | 'pause-not-allowed' | 'resume-not-allowed';
    };

export type PauseFacts = {
  readonly by: Decider;
  readonly tenants: ReadonlySet<string>;
  readonly wants: 'pause' | 'resume';
};

/** May this person stop every change, or lift the stop. Who may do the one may not therefore do the other. */
export function mayPause(policy: Policy, { by, tenants, wants }: PauseFacts): PauseAnswer {
  const refused = refuseDecider(by, tenants);
  if (refused) return { allowed: false, refused };
  const named = wants === 'pause' ? policy.mayPause : policy.mayResume;
  return names(named, by.person) ? { allowed: true } : { allowed: false, refused: `${wants}-not-allowed` };
}
