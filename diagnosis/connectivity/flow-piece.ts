import { verifyIpFlow } from '../../azure/read/network-watcher.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { looked } from '../evidence/looked.ts';
import { type Looking, lookAt } from './looking.ts';
import { type End, nameAt, type Piece } from './piece.ts';

/** What the rules at one end do with the first packet. */
export type FlowValue = {
  readonly vm: string;
  readonly direction: 'Outbound' | 'Inbound';
  readonly protocol: 'TCP' | 'UDP';
  readonly local: string;
  readonly remote: string;
  /** `Allow` or `Deny`. */
  readonly access: string;
  /** With what it comes from, such as `securityRules/deny-sql`. */
  readonly ruleName?: string | undefined;
};

export const flowPiece = (end: End): Piece<FlowValue> => ({
  id: `${end}-ip-flow`,
  part: 'network',
  name: nameAt(end, ipFlow.name),
  permission: ipFlow.permission,
  summary: ({ direction, protocol, local, remote, access, ruleName }) => {
    const way = direction === 'Outbound' ? `${local} → ${remote}` : `${remote} → ${local}`;
    const line = `${protocol} ${way}: ${access} ${ruleName ?? ''}`.trim();
    return { en: line, ja: line };
  },
  command: ({ value: { vm, direction, protocol, local, remote } }) =>
    `az network watcher test-ip-flow --vm "${vm}" --direction ${direction} --protocol ${protocol} --local "${local}" --remote "${remote}"`,
});

export type FlowAsked = {
  readonly watcher: ResourceId;
  readonly vm: ResourceId;
  readonly networkInterface: ResourceId;
  readonly end: End;
  readonly protocol: FlowValue['protocol'];
  /** Addresses of the two ends, and the port at which the connection arrives. */
  readonly from: string;
  readonly to: string;
  readonly port: number;
};

/** A client takes any of the high ports. */
const clientPort = 60_000;

export async function verifyFlow(looking: Looking, asked: FlowAsked): Promise<Evidence<FlowValue>> {
  const { watcher, vm, networkInterface, end, protocol, from, to, port } = asked;
  const first = { address: from, port: clientPort };
  const last = { address: to, port };
  const [local, remote] = end === 'source' ? [first, last] : [last, first];
  const direction = end === 'source' ? 'Outbound' : 'Inbound';
  const answer = await verifyIpFlow(
    looking.azure,
    watcher,
    {
      vm,
      networkInterface,
      direction,
      protocol,
      localAddress: local.address,
      localPort: String(local.port),
      remoteAddress: remote.address,
      remotePort: String(remote.port),
    },
    { signal: looking.signal },
  );
  const source = { operation: 'NetworkWatchers_VerifyIPFlow', resource: watcher.text };
  return looked(lookAt(looking, vm.text), source, answer, ({ access, ruleName }) => ({
    vm: vm.text,
    direction,
    protocol,
    local: `${local.address}:${local.port}`,
    remote: `${remote.address}:${remote.port}`,
    access,
    ruleName,
  }));
}
