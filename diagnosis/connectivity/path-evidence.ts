import type { Evidence } from '../evidence/evidence.ts';
import type { ApplianceValue } from './appliance-piece.ts';
import type { CheckValue } from './check-piece.ts';
import type { FlowValue } from './flow-piece.ts';
import type { EndEvidence } from './look-at-end.ts';
import type { NextHopValue } from './next-hop-piece.ts';

/** A machine, and what is decided in front of it about exactly this connection. */
export type EndSeen = EndEvidence & {
  readonly flow: Evidence<FlowValue>;
  /** Where its packets to the other end go first. */
  readonly hop: Evidence<NextHopValue>;
};

/** Everything that was seen of the way: plain data, from which the same is judged wherever it is judged. */
export type PathEvidence = {
  readonly source: EndSeen;
  /** Only where it is a machine. */
  readonly destination?: EndSeen;
  /** The connection as it was tried. */
  readonly check: Evidence<CheckValue>;
  readonly appliance: Evidence<ApplianceValue>;
};
