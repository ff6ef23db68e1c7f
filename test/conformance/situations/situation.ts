import type { Place } from '../../../simulator/world/build.ts';

/** What Azure's documentation says of one small world, as a question that the practice Azure has to answer the same way. */
export type Situation = {
  /** What the documentation says, in our own words. */
  readonly title: string;
  /** The page on learn.microsoft.com. */
  readonly source: string;
  /** Builds the world in an empty group of the region japaneast. */
  readonly world: (place: Place) => void;
} & (
  | { readonly kind: 'flow'; readonly ask: FlowQuestion; readonly answer: FlowAnswer }
  | { readonly kind: 'packet'; readonly ask: PacketQuestion; readonly answer: FlowAnswer }
  | { readonly kind: 'next-hop'; readonly ask: NextHopQuestion; readonly answer: NextHopAnswer }
  | { readonly kind: 'routes'; readonly ask: RoutesQuestion; readonly answer: RoutesAnswer }
  | { readonly kind: 'rules'; readonly ask: RulesQuestion; readonly answer: RulesAnswer }
  | { readonly kind: 'connectivity'; readonly ask: ConnectivityQuestion; readonly answer: ConnectivityAnswer }
);

/** Asked with IP flow verify. An end is an address and a port, such as `10.0.0.4:3389`. */
export type FlowQuestion = {
  readonly machine: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol?: 'TCP' | 'UDP';
  readonly local: string;
  readonly remote: string;
};

/** The same for protocols that IP flow verify does not know: asked of the function behind it. */
export type PacketQuestion = {
  readonly networkInterface: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly protocol: 'Icmp' | 'Esp' | 'Ah';
  readonly source: string;
  readonly destination: string;
};

export type FlowAnswer = {
  readonly access: 'Allow' | 'Deny';
  /** The deciding rule; `null` when no rule decides; absent when the documentation does not say which. */
  readonly rule?: string | null;
};

/** Asked with next hop. */
export type NextHopQuestion = { readonly machine: string; readonly to: string };

export type NextHopAnswer = {
  readonly type: string;
  readonly address?: string;
  /** The name of the route table; without it, a system route. */
  readonly table?: string;
};

/** Asked with effective routes. */
export type RoutesQuestion = { readonly networkInterface: string };

/** Rows as `source state prefix hop`, some of them or all; and prefixes that have no row. */
export type RoutesAnswer = { readonly rows: readonly string[]; readonly absent?: readonly string[] };

/** Asked with effective security rules. */
export type RulesQuestion = { readonly networkInterface: string };

/** For each place that rules come from, some of the rules. */
export type RulesAnswer = {
  readonly of: 'subnet' | 'networkInterface' | 'networkManager';
  readonly rules: readonly Readonly<Record<string, unknown>>[];
};

/** Asked with connection troubleshoot. */
export type ConnectivityQuestion = {
  readonly from: string;
  readonly to: { readonly machine: string } | { readonly address: string };
  readonly port?: number;
  readonly protocol?: 'Tcp' | 'Icmp';
};

export type ConnectivityAnswer = {
  readonly status: 'Reachable' | 'Unreachable';
  /** Types of the hops, where the documentation shows them. */
  readonly hops?: readonly string[];
  /** As `hop type: origin issue type`; absent when the documentation does not say. */
  readonly issues?: readonly string[];
  /** Values in the issues' context. */
  readonly context?: readonly string[];
};
