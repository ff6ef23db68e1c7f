import { contains } from '../../base/resource-id.ts';
import type { Row } from '../checks/check.ts';
import type { ActivityLogValue } from '../evidence/activity-log.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';

/** Who changed something last, as far as the Activity Log was read. */
export type Change = {
  readonly at: string;
  readonly operation: string;
  readonly by?: string;
  /** Whether that was a program and not a person. */
  readonly application: boolean;
};

/** Looking at effective rules and routes is logged as an action, too, and changes nothing. */
const writes = /\/(write|delete)$/i;

/** The last change of one of the resources or of a part of one, such as a rule. */
export function lastChange(
  log: Evidence<ActivityLogValue>,
  resources: readonly (string | undefined)[],
  operation = writes,
): Change | undefined {
  if (isMissing(log)) return undefined;
  const found = log.value.events.find(
    (event) =>
      event.status === 'Succeeded' &&
      operation.test(event.operation) &&
      resources.some((resource) => resource !== undefined && contains(resource, event.resource)),
  );
  if (!found) return undefined;
  const { at, operation: done, caller, application } = found;
  return { at, operation: done, application, ...(caller === undefined ? {} : { by: caller }) };
}

/** The row that says it; none where nothing was seen. */
export const changed = {
  en: (change: Change | undefined): readonly Row[] =>
    change
      ? [
          {
            label: 'Changed',
            value: change.by ? `by ${change.application ? `an application (${change.by})` : change.by}` : '',
            at: change.at,
          },
        ]
      : [],
  ja: (change: Change | undefined): readonly Row[] =>
    change
      ? [
          {
            label: '変更',
            value: !change.by ? '' : change.application ? `アプリケーション(${change.by})` : change.by,
            at: change.at,
          },
        ]
      : [],
} as const;
