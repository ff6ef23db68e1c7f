import type { PathVerdict } from './path-diagnosis.ts';
import { isBehindAddress, type PathFacts } from './path-facts.ts';
import type { PathFinding } from './path-finding.ts';

/** That it is reached is said only of a connection that was tried. */
export function pathVerdict(facts: PathFacts, findings: readonly PathFinding[]): PathVerdict {
  const { tried } = facts;
  if (tried === 'reached' || tried === 'degraded') return tried;
  if (findings.some(({ outcome, followsFrom }) => outcome === 'problem' && followsFrom === undefined))
    return 'blocked';
  if (tried === 'not-reached') return 'not-reached';
  return isAllSeen(facts) ? 'allowed' : 'uncertain';
}

/** Whether everything was seen that could deny it outside of the machines. */
function isAllSeen(facts: PathFacts): boolean {
  if (isBehindAddress(facts)) return false;
  const { evidence, rules, hops } = facts;
  const { destination } = evidence;
  const ends = [rules.source, ...(destination ? [rules.destination] : [])];
  const firstHops = [hops.there, ...(destination ? [hops.back] : [])];
  const areOpen = ends.every((end) => end?.access === 'allow' || end?.access === 'open');
  return areOpen && firstHops.every((hop) => hop !== undefined && hop.type !== 'VirtualAppliance');
}
