import type { PathDiagnosis } from '../connectivity/path-diagnosis.ts';
import type { PathFindingId } from '../connectivity/path-finding.ts';
import type { Guide } from './guide.ts';
import { installNetworkWatcherAgent } from './install-network-watcher-agent.ts';
import { relieveMachine } from './relieve-machine.ts';
import { resolveNames } from './resolve-names.ts';
import { routeSecondNic } from './route-second-nic.ts';

/** What a person can do about what was found on the way, and at which of its ends. */
export type GuideForPath = { readonly guide: Guide; readonly vm: string };

const ofFindings: readonly (readonly [PathFindingId, Guide, 'source' | 'destination'])[] = [
  ['name-not-resolved', resolveNames, 'source'],
  ['source-exhausted', relieveMachine, 'source'],
  ['second-nic', routeSecondNic, 'destination'],
  ['destination-exhausted', relieveMachine, 'destination'],
];

export function guidesForPath({ question, findings, isAgentWanted }: PathDiagnosis): readonly GuideForPath[] {
  const { source, destination } = question;
  const machines = { source, destination: destination.kind === 'machine' ? destination.vm : undefined };
  const found = ofFindings.flatMap(([id, guide, end]) => {
    const vm = machines[end];
    return vm !== undefined && findings.some((finding) => finding.id === id) ? [{ guide, vm }] : [];
  });
  return isAgentWanted ? [...found, { guide: installNetworkWatcherAgent, vm: source }] : found;
}
