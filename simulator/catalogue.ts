import * as activity from './activity/index.ts';
import * as authorization from './authorization/index.ts';
import * as compute from './compute/index.ts';
import * as graph from './graph/index.ts';
import * as health from './health/index.ts';
import * as identity from './identity/index.ts';
import * as jit from './jit/index.ts';
import * as network from './network/index.ts';
import * as panel from './panel/index.ts';
import * as reach from './reach/index.ts';
import * as resourceGraph from './resource-graph/index.ts';
import * as resources from './resources/index.ts';
import { type Effects, longRunningOperations } from './wire/long-running.ts';
import type { Operation } from './wire/operation.ts';

/** Everything that the practice Azure can be asked for. The first that fits wins. */
export const operations = (
  signIn: identity.SignIn,
  recent: readonly panel.RecentRequest[],
): readonly Operation[] => [
  ...longRunningOperations,
  ...compute.operations,
  ...network.operations,
  ...reach.operations,
  ...jit.operations,
  ...resourceGraph.operations,
  ...resources.operations,
  ...health.operations,
  ...activity.operations,
  ...authorization.operations,
  ...identity.operations(signIn),
  ...graph.operations,
  ...panel.operations(recent),
];

/** Everything that long-running operations can do to the world when they are done. */
export const effects: Effects = {
  ...compute.effects,
  ...network.effects,
  ...reach.effects,
  ...jit.effects,
  ...resources.effects,
};
