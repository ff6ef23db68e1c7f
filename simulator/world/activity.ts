/** Who changed what: one entry for each step of each write, as Azure's Activity Log keeps them. */
export type ActivityEvent = {
  eventDataId: string;
  correlationId: string;
  operationId: string;
  /** The action, such as `Microsoft.Compute/virtualMachines/restart/action`. */
  operationName: string;
  status: 'Started' | 'Accepted' | 'Succeeded' | 'Failed';
  /** The HTTP status, such as `Created`, or empty. */
  subStatus: string;
  level: 'Informational' | 'Warning' | 'Error' | 'Critical';
  category: 'Administrative' | 'ResourceHealth' | 'ServiceHealth' | 'Security';
  resourceId: string;
  /** A user's principal name, or an application's object id. */
  caller: string;
  /** The claims that Azure keeps: object id, app id, name, address. */
  claims: Record<string, string>;
  eventTimestamp: string;
  properties: Record<string, string>;
};
