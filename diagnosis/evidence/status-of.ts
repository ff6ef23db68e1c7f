import type { InstanceView } from '../../azure/read/virtual-machine.ts';

type Status = InstanceView['statuses'][number];

/** A status of the instance view under shorter names. */
export const statusOf = (status: Status | undefined) =>
  status && { code: status.code, display: status.displayStatus, message: status.message };
