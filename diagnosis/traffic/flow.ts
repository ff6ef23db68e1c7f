export type FlowProtocol = 'tcp' | 'udp' | 'icmp';

/** The first packet of a session, as the rules see it. */
export type Flow = {
  /** Absent where it is not known. */
  readonly source?: string;
  readonly destination?: string;
  /** 0 where the protocol has none: only rules for all ports are about it then. */
  readonly port: number;
  /** TCP where nothing is said. */
  readonly protocol?: FlowProtocol;
};
