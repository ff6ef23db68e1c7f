import type { PathQuestion } from '../../diagnosis/connectivity/path-question.ts';
import type { Begin, Conversation, Step } from '../conversation.ts';
import type { Known } from '../known.ts';
import type { Parts } from '../parts.ts';
import { type Goal, goalFor, nameOf } from '../questions/destination.ts';
import { machineFor } from '../questions/machine.ts';
import { whichNic } from '../questions/nic.ts';
import { whichPort } from '../questions/port.ts';

/** From which machine, where to, and with what. */
export const connectivity: Conversation = { id: 'connectivity', next };

async function next(begin: Begin, parts: Parts): Promise<Step> {
  const from = await machineFor(begin, parts, 'source');
  if ('step' in from) return from.step;
  const { machine } = from;
  const aimed = await goalFor(machine, { ...begin, known: from.known }, parts);
  if ('step' in aimed) return aimed.step;
  const { goal, known } = aimed;
  if (goal.kind === 'machine') {
    const { nics = 1 } = goal.machine;
    const mistake = goal.nic !== undefined && goal.nic > nics ? { mistake: 'nic' } : {};
    if ('mistake' in mistake || (goal.nic === undefined && nics > 1)) {
      return { known, ask: whichNic(goal.machine, { ...begin, ...mistake }, parts) };
    }
  }
  const traffic = trafficOf(known);
  if (!traffic) return { known, ask: whichPort(nameOf(goal, parts), begin, parts) };
  parts.startPath(machine, { source: machine.id, destination: destinationOf(goal), traffic });
  return { known, ended: true };
}

const destinationOf = (goal: Goal): PathQuestion['destination'] =>
  goal.kind === 'machine' ? { kind: 'machine', vm: goal.machine.id, nic: goal.nic ?? 1 } : goal;

const ports = { http: 80, https: 443 } as const;

/** To the Internet people mean the web. Where a port was named alone, TCP is meant. */
function trafficOf({ protocol = 'tcp', port, to }: Known): PathQuestion['traffic'] | undefined {
  if (protocol === 'icmp') return { protocol };
  const web = protocol === 'http' || protocol === 'https' ? ports[protocol] : undefined;
  const known = port ?? web ?? (to?.kind === 'internet' ? ports.https : undefined);
  return known === undefined ? undefined : { protocol, port: known };
}
