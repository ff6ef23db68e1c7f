import type { FactGroup } from './fact-group.ts';
import { remoteDesktopFacts } from './remote-desktop.ts';
import { roleFacts } from './roles.ts';
import { securityFacts } from './security.ts';
import { agentFacts, systemFacts } from './system.ts';

export const registryFacts = {
  ...systemFacts,
  ...remoteDesktopFacts,
  ...securityFacts,
  ...roleFacts,
  ...agentFacts,
} satisfies FactGroup;
