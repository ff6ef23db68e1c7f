import * as z from 'zod';
import { verifyIpFlow } from '../../azure/read/network-watcher.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { flowEnds } from './flow-ends.ts';
import { loadBalancer } from './load-balancer.ts';
import { localPort } from './local-port.ts';
import { looked, machineOf, missing } from './looked.ts';
import { neighbours } from './neighbours.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { virtualMachine } from './virtual-machine.ts';

const schema = z.object({
  networkInterface: z.string(),
  localAddress: z.string(),
  localPort: z.number(),
  remoteAddress: z.string(),
  /** `Allow` or `Deny`. */
  access: z.string(),
  /** With what it comes from, such as `securityRules/deny-rdp`. */
  ruleName: z.string().optional(),
});

export type IpFlowValue = Readonly<z.infer<typeof schema>>;

/** Clients use any high port, and rules for RDP look at none of them. */
const remotePort = '60000';

/** What the rules do with a packet on the way in that we were told. */
export const ipFlow = defineEvidence({
  id: 'ip-flow',
  part: 'network',
  schema,
  needs: { virtualMachine, networkInterfaces },
  uses: { neighbours, loadBalancer },
  permission: 'Microsoft.Network/networkWatchers/ipFlowVerify/action',
  deadlineMs: 100_000,
  name: { en: 'IP flow verify', ja: 'IP フロー検証' },
  summary: (flow) => {
    const line =
      `${flow.remoteAddress} → TCP ${flow.localPort}: ${flow.access} ${flow.ruleName ?? ''}`.trim();
    return { en: line, ja: line };
  },
  command: ({ resource }, { vm, port }) =>
    `az network watcher test-ip-flow --vm "${vm}" --direction Inbound --protocol TCP --local "<private address>:${port}" --remote "<source address>:${remotePort}" --subscription "${parseResourceId(resource)?.subscription ?? ''}"`,
  collect: async (look, given) => {
    const ends = flowEnds(look.question, given);
    if (!ends.ok) return missing(ends.failure);
    const { watcher, networkInterface, machine, person } = ends.value;
    const port = localPort(look.question, given.loadBalancer);
    const answer = await verifyIpFlow(
      look.azure,
      watcher,
      {
        vm: machineOf(look),
        networkInterface,
        direction: 'Inbound',
        protocol: 'TCP',
        localAddress: machine,
        localPort: String(port),
        remoteAddress: person,
        remotePort,
      },
      { signal: look.signal },
    );
    const source = { operation: 'NetworkWatchers_VerifyIPFlow', resource: watcher.text };
    return looked(look, source, answer, (said) => ({
      ...said,
      networkInterface: networkInterface.text,
      localAddress: machine,
      localPort: port,
      remoteAddress: person,
    }));
  },
});
