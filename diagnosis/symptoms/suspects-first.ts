import type { About } from '../about.ts';
import type { Finding } from '../checks/check.ts';
import type { Verdict } from '../verdict.ts';
import { messageOf } from './message-meaning.ts';

/**
 * What the message suspects stands first among warnings and among what was not seen. What blocks keeps its order:
 * that is the order in which it blocks.
 */
export function suspectsFirst(verdict: Verdict, about: About): Verdict {
  const suspects = messageOf(about)?.suspects ?? [];
  const rank = ({ check }: Finding) => (suspects.includes(check) ? 0 : 1);
  const sorted = (findings: readonly Finding[]) => findings.toSorted((one, other) => rank(one) - rank(other));
  return { ...verdict, warnings: sorted(verdict.warnings), unknown: sorted(verdict.unknown) };
}
