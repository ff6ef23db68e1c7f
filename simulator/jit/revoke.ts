import type { JitRequest } from '../world/network.ts';
import type { Moment, World } from '../world/world.ts';
import { close } from './rules.ts';

export type RequestedPort = JitRequest['virtualMachines'][number]['ports'][number];

/** Ends what a request has opened. */
export function revoke(
  world: World,
  port: RequestedPort,
  reason: RequestedPort['statusReason'],
  moment: Moment,
): void {
  if (port.ruleName !== undefined) close(world, port.ruleName, moment);
  port.status = 'Revoked';
  port.statusReason = reason;
  delete port.ruleName;
}

/** Everything that requests of a policy hold open. */
export const inForce = (requests: readonly JitRequest[]) =>
  requests.flatMap(({ virtualMachines }) =>
    virtualMachines.flatMap(({ id, ports }) =>
      ports.filter(({ status }) => status === 'Initiated').map((port) => ({ virtualMachineId: id, port })),
    ),
  );
