import { certificateFacts } from './certificates.ts';
import { domainFacts } from './domain.ts';
import { eventFacts } from './events.ts';
import type { FactGroup } from './fact-group.ts';
import { firewallFacts } from './firewall.ts';
import { licensingFacts } from './licensing.ts';
import { listenerFacts } from './listener.ts';
import { networkFacts } from './network.ts';
import { registryFacts } from './registry.ts';
import { resourceFacts } from './resources.ts';
import { serviceFacts } from './services.ts';
import { userRightFacts } from './user-rights.ts';

/** What the probe tells, by the group that gathers it, in the order of its answer. */
export const factGroups = {
  reg: registryFacts,
  svc: serviceFacts,
  lst: listenerFacts,
  fw: firewallFacts,
  crt: certificateFacts,
  lic: licensingFacts,
  net: networkFacts,
  ad: domainFacts,
  ur: userRightFacts,
  evt: eventFacts,
  res: resourceFacts,
} as const satisfies Readonly<Record<string, FactGroup>>;

export type GroupName = keyof typeof factGroups;
