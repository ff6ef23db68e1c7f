import type { Words } from '../browser/api.d.ts';

export type ScenarioGroup = {
  readonly id: string;
  readonly title: Words;
  readonly scenarios: readonly string[];
  /** Whether a surprise may be one of these: the bot of today can find it out. */
  readonly surprises: boolean;
};

/** The catalogue of faults as people look for them. */
export const scenarioGroups: readonly ScenarioGroup[] = [
  {
    id: 'machine',
    title: { en: 'The machine is not there', ja: 'マシンが動いていない' },
    scenarios: ['vm-deallocated', 'vm-stopped-by-guest', 'host-unhealthy'],
    surprises: true,
  },
  {
    id: 'network',
    title: { en: 'The network does not let you in', ja: 'ネットワークで遮断' },
    scenarios: [
      'inbound-port-denied',
      'inbound-port-denied-on-nic',
      'admin-rule-denies',
      'jit-closed',
      'route-to-nowhere',
      'public-ip-removed',
      'public-ip-without-nsg',
      'load-balancer-rule-broken',
      'nic-failed',
    ],
    surprises: true,
  },
  {
    id: 'windows',
    title: { en: 'Windows does not answer', ja: 'Windows が応答しない' },
    scenarios: ['guest-firewall-blocks', 'port-moved-in-guest'],
    surprises: false,
  },
  {
    id: 'looking',
    title: { en: 'The bot cannot look', ja: 'ボットが調べられない' },
    scenarios: ['agent-not-ready', 'extension-stuck', 'vm-locked', 'watcher-missing'],
    surprises: false,
  },
];
