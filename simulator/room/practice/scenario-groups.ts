import { windowsFamilies } from '../../scenarios/windows/index.ts';
import type { Words } from '../browser/api.d.ts';

export type ScenarioGroup = {
  readonly id: string;
  readonly title: Words;
  readonly scenarios: readonly string[];
  /** Whether a surprise may be one of these: the bot of today can find it out. */
  readonly surprises: boolean;
};

const inside = (id: keyof typeof windowsFamilies, title: Words): ScenarioGroup => ({
  id,
  title,
  scenarios: windowsFamilies[id].map((scenario) => scenario.id),
  surprises: false,
});

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
  inside('remote-desktop', { en: 'Remote Desktop does not listen', ja: 'リモート デスクトップの停止' }),
  inside('firewall', { en: 'The firewall of Windows does not let you in', ja: 'Windows のファイアウォール' }),
  inside('certificates', { en: 'The certificate is not as it should be', ja: '証明書と秘密鍵' }),
  inside('tls', { en: 'Windows and the client do not agree', ja: 'TLS と暗号の設定' }),
  inside('sign-in', { en: 'You are not let in', ja: 'サインインとドメイン' }),
  inside('licensing', { en: 'Licences and farms', ja: 'ライセンスとファーム' }),
  inside('windows-network', { en: 'Windows has lost the network', ja: 'Windows のネットワーク設定' }),
  inside('resources', { en: 'Windows is not well', ja: 'Windows の負荷と状態' }),
  {
    id: 'looking',
    title: { en: 'The bot cannot look', ja: 'ボットが調べられない' },
    scenarios: ['agent-not-ready', 'extension-stuck', 'vm-locked', 'watcher-missing'],
    surprises: false,
  },
];
