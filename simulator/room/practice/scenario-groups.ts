import { windowsFamilies } from '../../scenarios/windows/index.ts';
import type { Words } from '../browser/api.d.ts';

export type ScenarioGroup = {
  readonly id: string;
  readonly title: Words;
  readonly scenarios: readonly string[];
  /** Those that may be a surprise: nobody gets in, and the bot can find out why. */
  readonly surprises: readonly string[];
};

type Family = keyof typeof windowsFamilies;

/** Whoever has never used the bot can make something of what it says of these. */
const fair: readonly Family[] = ['remote-desktop', 'firewall', 'certificates', 'tls', 'windows-network'];

/** With these everybody gets in as before. */
const harmless: readonly string[] = [
  'helper-service-stopped',
  'foreign-firewall',
  'certificate-expired',
  'certificate-expires-soon',
  'fips-on',
  'ghost-adapters',
];

function inside(id: Family, title: Words): ScenarioGroup {
  const scenarios = windowsFamilies[id].map((scenario) => scenario.id);
  const surprises = fair.includes(id) ? scenarios.filter((scenario) => !harmless.includes(scenario)) : [];
  return { id, title, scenarios, surprises };
}

const outside = (id: string, title: Words, scenarios: readonly string[]): ScenarioGroup => ({
  id,
  title,
  scenarios,
  surprises: scenarios,
});

/** The catalogue of faults as people look for them. */
export const scenarioGroups: readonly ScenarioGroup[] = [
  outside('machine', { en: 'The machine is not there', ja: 'マシンが動いていない' }, [
    'vm-deallocated',
    'vm-stopped-by-guest',
    'host-unhealthy',
  ]),
  outside('network', { en: 'The network does not let you in', ja: 'ネットワークで遮断' }, [
    'inbound-port-denied',
    'inbound-port-denied-on-nic',
    'admin-rule-denies',
    'jit-closed',
    'route-to-nowhere',
    'public-ip-removed',
    'public-ip-without-nsg',
    'load-balancer-rule-broken',
    'nic-failed',
  ]),
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
    scenarios: ['agent-not-ready', 'boot-diagnostics-off', 'extension-stuck', 'vm-locked', 'watcher-missing'],
    surprises: [],
  },
];
