import { keys, protocolKey } from '../../guest/product/keys.ts';
import { dword, string } from '../../guest/product/values.ts';
import { type Edit, value } from './edit.ts';
import { windowsScenario } from './windows-scenario.ts';

const server = (protocol: string, values: Readonly<Record<string, number>>): readonly Edit[] =>
  Object.entries(values).map(([name, data]) => value(protocolKey(protocol, 'Server'), name, dword(data)));

const off = { Enabled: 0 };

/** What Windows agrees to speak. */
export const tlsScenarios = [
  windowsScenario('tls12-off', {
    title: { en: 'TLS 1.2 off', ja: 'TLS 1.2 が無効' },
    told: {
      en: 'A script that was meant for old protocols switched TLS 1.2 off as well.',
      ja: '古いプロトコル向けのスクリプトが、TLS 1.2 まで無効にしました。',
    },
    edits: server('TLS 1.2', { Enabled: 0, DisabledByDefault: 1 }),
  }),
  windowsScenario('every-tls-off', {
    title: { en: 'Every TLS off', ja: 'すべての TLS が無効' },
    told: {
      en: 'A hardening tool switched off every version of SSL and TLS.',
      ja: '要塞化ツールが SSL と TLS のすべてのバージョンを無効にしました。',
    },
    edits: ['SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'].flatMap((protocol) =>
      server(protocol, off),
    ),
  }),
  windowsScenario('only-old-tls', {
    title: { en: 'Only old TLS', ja: '古い TLS のみ' },
    told: {
      en: 'For an old program somebody allowed TLS 1.0 and 1.1 only.',
      ja: '古いプログラムのために、TLS 1.0 と 1.1 だけが許可されました。',
    },
    edits: [
      ...server('TLS 1.0', { Enabled: 1, DisabledByDefault: 0 }),
      ...server('TLS 1.1', { Enabled: 1, DisabledByDefault: 0 }),
      ...server('TLS 1.2', off),
      ...server('TLS 1.3', off),
    ],
  }),
  windowsScenario('no-usable-cipher', {
    title: { en: 'No usable cipher suite', ja: '使える暗号スイートなし' },
    told: {
      en: 'A policy allows only cipher suites for elliptic-curve certificates; this machine has an RSA one.',
      ja: 'ポリシーで楕円曲線証明書用の暗号スイートだけが許可されましたが、このマシンの証明書は RSA です。',
    },
    edits: [
      value(
        keys.suites,
        'Functions',
        string('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'),
      ),
    ],
  }),
  windowsScenario('fips-on', {
    title: { en: 'FIPS mode on', ja: 'FIPS モードが有効' },
    told: {
      en: 'An audit asked for FIPS mode; older clients do not speak what it allows.',
      ja: '監査の指摘で FIPS モードが有効になり、古いクライアントは対応していません。',
    },
    edits: [value(keys.fips, 'Enabled', dword(1))],
  }),
  windowsScenario('weak-security-layer', {
    title: { en: 'Old RDP security only', ja: '旧式の RDP セキュリティのみ' },
    told: {
      en: 'A script of another vendor set the security layer to RDP; clients of today want TLS.',
      ja: '他社のスクリプトがセキュリティ層を RDP に変えました。現在のクライアントは TLS を求めます。',
    },
    edits: [value(keys.rdpTcp, 'SecurityLayer', dword(0))],
  }),
];
