import type { GuestStep } from '../../guest/harness/step.ts';
import { dword } from './dword.ts';
import { registryKeys } from './registry-keys.ts';

/** Remote Desktop listens on another port, after the firewall lets people in there. */
export const portChange = (port: number, firewall: readonly GuestStep[]): readonly GuestStep[] => [
  { do: 'need', that: 'port-usable', port },
  ...firewall,
  dword(registryKeys.listener, 'PortNumber', port),
  { do: 'rdp-restart' },
];
