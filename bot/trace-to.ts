import type { TracedRequest } from '../azure/trace.ts';
import type { Log } from '../base/log.ts';

/** Every request to Azure is in the log; those that Azure refused or never answered stand out. */
export const traceTo =
  (log: Log) =>
  (request: TracedRequest): void => {
    const failed = request.status === undefined || request.status >= 400;
    log[failed ? 'warn' : 'info']('Azure was asked.', request);
  };
