import * as certificates from './certificates.ts';
import * as domain from './domain.ts';
import { events } from './events.ts';
import type { FactUnit } from './fact.ts';
import * as firewall from './firewall.ts';
import * as licensing from './licensing.ts';
import * as listener from './listener.ts';
import * as network from './network.ts';
import * as remoteDesktop from './remote-desktop.ts';
import * as resources from './resources.ts';
import * as security from './security.ts';
import * as services from './services.ts';
import * as system from './system.ts';

const { profiles: _, ...firewallFacts } = firewall;

/** Everything that the probe tells, by its name in words. */
export const facts = {
  ...system,
  ...remoteDesktop,
  ...security,
  ...services,
  ...listener,
  ...firewallFacts,
  ...certificates,
  ...licensing,
  ...network,
  ...domain,
  events,
  ...resources,
} as const satisfies Readonly<Record<string, FactUnit<unknown>>>;

export type FactName = keyof typeof facts;

export type FactValue<Name extends FactName> =
  (typeof facts)[Name] extends FactUnit<infer Value> ? Value : never;
