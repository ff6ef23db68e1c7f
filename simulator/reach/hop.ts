import type { Decision } from './flow.ts';

/** One place on the way of a connection, as Azure's connectivity check shows it. */
export type Hop = {
  readonly type: string;
  readonly address: string;
  readonly resourceId?: string;
  readonly issues: readonly Issue[];
};

/** Types beyond those of the API file are documented: https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview#errors */
export type Issue = {
  readonly origin: 'Local' | 'Inbound' | 'Outbound';
  readonly severity: 'Error' | 'Warning';
  readonly type: string;
  readonly context: readonly { readonly key: string; readonly value: string }[];
};

export const issue = (
  origin: Issue['origin'],
  type: string,
  context: Readonly<Record<string, string>> = {},
): Issue => ({
  origin,
  severity: 'Error',
  type,
  context: Object.entries(context).map(([key, value]) => ({ key, value })),
});

/** What a denied flow looks like: the rule by its id, a default rule by a name of its own. */
export function deniedIssues(origin: 'Inbound' | 'Outbound', decision: Decision): Issue[] {
  if (decision.access === 'Allow') return [];
  return [issue(origin, 'NetworkSecurityRule', ruleContext(decision))];
}

function ruleContext({ by }: Decision): Record<string, string> {
  switch (by.kind) {
    case 'security-rule':
      return {
        RuleName: by.isDefault
          ? `DefaultRule_${by.rule.name}`
          : `${by.group.id}/SecurityRules/${by.rule.name}`,
      };
    case 'admin-rule':
      return { RuleName: by.admin.rule.id };
    default:
      return {};
  }
}
