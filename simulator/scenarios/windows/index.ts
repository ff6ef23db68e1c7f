import type { Scenario } from '../scenario.ts';
import { certificateScenarios } from './certificates.ts';
import { firewallScenarios } from './firewall.ts';
import { brokerScenarios, licensingScenarios } from './licensing.ts';
import { networkScenarios } from './network.ts';
import { remoteDesktopScenarios } from './remote-desktop.ts';
import { resourceScenarios } from './resources.ts';
import { signInScenarios } from './sign-in.ts';
import { tlsScenarios } from './tls.ts';

/** Every way to break a Windows from inside, by family. */
export const windowsFamilies = {
  'remote-desktop': remoteDesktopScenarios,
  firewall: firewallScenarios,
  certificates: certificateScenarios,
  tls: tlsScenarios,
  'sign-in': signInScenarios,
  licensing: [...licensingScenarios, ...brokerScenarios],
  'windows-network': networkScenarios,
  resources: resourceScenarios,
} as const satisfies Readonly<Record<string, readonly Scenario[]>>;

export const windowsScenarios: readonly Scenario[] = Object.values(windowsFamilies).flat();
