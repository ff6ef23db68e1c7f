import { isIP, isIPv4 } from 'node:net';
import { failure, type Result, success } from '../../base/result.ts';
import { type Because, type Evidence, isMissing } from '../evidence/evidence.ts';
import type { NetworkInterfacesValue } from '../evidence/network-interfaces.ts';
import type { FlowProtocol } from '../traffic/flow.ts';
import type { CheckValue } from './check-piece.ts';
import type { PathQuestion } from './path-question.ts';

/** What stands for the Internet: Microsoft's own example, which answers on 80 and 443. */
export const internetHost = 'www.bing.com';
export const internetAddress = '13.107.21.200';

type Given = {
  /** Of the destination, where it is a machine. */
  readonly interfaces: Evidence<NetworkInterfacesValue> | undefined;
  /** Where the connection was tried, it tells to which address a name leads. */
  readonly check: Evidence<CheckValue>;
};

/** The address at which the connection is meant to arrive. */
export function targetAddress({ destination }: PathQuestion, given: Given): Result<string, Because> {
  switch (destination.kind) {
    case 'internet':
      return success(internetAddress);
    case 'machine':
      return addressOf(given.interfaces, destination.nic);
    case 'host':
      return isIP(destination.host) > 0 ? success(destination.host) : resolvedBy(given.check);
    default:
      return destination satisfies never;
  }
}

function addressOf(interfaces: Given['interfaces'], nic: number): Result<string, Because> {
  if (interfaces === undefined || isMissing(interfaces))
    return failure({ reason: 'evidence-missing', needs: 'destination-network-interfaces' });
  const address = interfaces.value[nic - 1]?.ipConfigurations[0]?.address;
  if (address === undefined) return failure({ reason: 'not-there' });
  return isIP(address) > 0 ? success(address) : failure({ reason: 'malformed' });
}

/** Only a connection that was tried knows it: another name server may say something else. */
function resolvedBy(check: Given['check']): Result<string, Because> {
  const hops = isMissing(check) ? [] : check.value.hops;
  const last = hops.length > 1 ? hops.at(-1)?.address : undefined;
  return last !== undefined && isIP(last) > 0 ? success(last) : failure({ reason: 'address-not-known' });
}

/** Azure answers some questions for IPv4 alone. */
export const asIPv4 = (address: Result<string, Because>): Result<string, Because> =>
  address.ok && !isIPv4(address.value) ? failure({ reason: 'not-an-ipv4-address' }) : address;

/** What the rules see of it. */
export const flowProtocol = ({ traffic }: PathQuestion): FlowProtocol =>
  traffic.protocol === 'udp' || traffic.protocol === 'icmp' ? traffic.protocol : 'tcp';

export const portOf = ({ traffic }: PathQuestion): number | undefined =>
  traffic.protocol === 'icmp' ? undefined : traffic.port;
