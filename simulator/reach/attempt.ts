import type { NetworkInterface, VirtualMachine } from './networks.ts';
import type { Packet } from './traffic-rule.ts';

/** A connection that a machine tries to make. */
export type Attempt = {
  readonly machine: VirtualMachine;
  readonly from: NetworkInterface;
  readonly packet: Packet;
  /** When the destination was given as a machine. */
  readonly destination?: VirtualMachine;
};
