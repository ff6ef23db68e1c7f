import type { VirtualMachineValue } from '../../diagnosis/evidence/virtual-machine.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { withFacts, withUntriedHandshake, withValue } from './effects.ts';
import { notKnownThen } from './not-known-then.ts';

/** The machine runs, and its agent answers. */
export const withAgent = (evidence: EvidenceById): EvidenceById =>
  withValue<VirtualMachineValue>(evidence, 'virtual-machine', (machine) => ({
    ...machine,
    power: 'PowerState/running',
    agent: { ...machine.agent, code: 'ProvisioningState/succeeded', display: 'Ready', message: undefined },
  }));

/** What a start of Windows makes good or decides anew; only another look can tell which. */
const decidedAtStart = ['up', 'mem', 'cpu', 'top', 'np', 'tcpn', 'own', 'la', 'tpid', 'qw'];

/** Of what began with the last start: no port is left, no memory is left. */
const endedByStart = /^(ip(4227|4231)|rx2004|sv(2019|2020))$/;

/** Windows after a restart: nothing waits for one, nobody is signed in. */
export const restarted = (evidence: EvidenceById): EvidenceById =>
  withUntriedHandshake(
    notKnownThen(
      withFacts(withAgent(evidence), ({ ev }) => ({ pend: undefined, ses: '0/0/1', ev: withoutEnded(ev) })),
      decidedAtStart,
    ),
  );

function withoutEnded(events: unknown): unknown {
  if (typeof events !== 'object' || events === null || !('n' in events)) return events;
  const { n } = events;
  const seen = typeof n === 'object' && n !== null ? Object.entries(n) : [];
  return { ...events, n: Object.fromEntries(seen.filter(([key]) => !endedByStart.test(key))) };
}
