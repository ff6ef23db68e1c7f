import { describe, expect, test } from '@jest/globals';
import { sayInside } from '../../../cards/change/say-inside.ts';
import { sayStep } from '../../../cards/change/say-step.ts';
import { wordsIn } from '../../../cards/words/words.ts';
import type { GuestStep, Step } from '../../../remedies/step.ts';

const group = '/subscriptions/50b50000-0000-4000-8000-000000000001/resourceGroups/rg/providers';
const vm = `${group}/Microsoft.Compute/virtualMachines/web-01`;
const nic = `${group}/Microsoft.Network/networkInterfaces/nic-web`;
const route = `${group}/Microsoft.Network/routeTables/rt-web/routes/back`;
const rule = `${group}/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules/allow`;
const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa';
const own = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*';
const thumbprint = 'A'.repeat(40);

test.each<[GuestStep, string, string]>([
  [{ do: 'registry', key, name: 'v', set: { kind: 'DWord', data: 1 } }, 'set v to 1', 'v を 1 に設定'],
  [
    { do: 'registry', key, name: 'v', set: { kind: 'MultiString', data: ['a', 'b'] } },
    'set v to a, b',
    'v を a, b に設定',
  ],
  [{ do: 'registry', key, name: 'v', set: { kind: 'none' } }, 'take the value v away', '値 v を削除'],
  [
    { do: 'service', name: 'S', start: 'auto', type: 'share', account: 'LocalSystem', dependsOn: [] },
    'set the service S up: start by itself, run as LocalSystem, in a shared process, depend on nothing',
    'サービス S の構成を変更(自動で開始、LocalSystem で実行、共有のプロセスで実行、依存先なし)',
  ],
  [
    { do: 'service-state', name: 'S', state: 'stopped', seconds: 30 },
    'stop the service S',
    'サービス S を停止',
  ],
  [{ do: 'rdp-restart' }, 'restart Remote Desktop’s services', 'リモート デスクトップのサービスを再起動'],
  [
    { do: 'firewall-rule-add', name: 'RdpBot-1', protocol: 'TCP', port: 3390, from: 'any' },
    'add the firewall rule RdpBot-1 (TCP 3390 from anywhere)',
    'ファイアウォール規則 RdpBot-1 を追加(すべての場所からの TCP 3390)',
  ],
  [
    { do: 'firewall-rule-add', name: 'RdpBot-1', protocol: 'TCP', port: 3390, from: ['10.8.0.5'] },
    'add the firewall rule RdpBot-1 (TCP 3390 from 10.8.0.5)',
    'ファイアウォール規則 RdpBot-1 を追加(10.8.0.5 からの TCP 3390)',
  ],
  [{ do: 'firewall-rule-off', id: 'x' }, 'turn the firewall rule x off', 'ファイアウォール規則 x を無効化'],
  [
    { do: 'port-proxy-remove', address: '*', port: 3389 },
    'remove the port proxy that listens on *:3389',
    '*:3389 で待ち受けるポート プロキシを削除',
  ],
  [
    { do: 'file-aside', path: own },
    `move ${own} into the backup folder`,
    `${own} をバックアップ フォルダーへ移動`,
  ],
  [
    { do: 'certificate-bind', thumbprint },
    `have Remote Desktop use the certificate ${thumbprint}`,
    `RDP で使う証明書を ${thumbprint} に変更`,
  ],
  [
    { do: 'boot-value', name: 'safeboot', set: 'none' },
    'start normally the next time, not in safe mode',
    'セーフ モードを解除(次回から通常どおり起動)',
  ],
  [{ do: 'boot-value', name: 'ems', set: 'on' }, 'set the start setting ems', '起動設定 ems を有効化'],
  [{ do: 'session-logoff', id: 3 }, 'sign session 3 out', 'セッション 3 をサインアウト'],
])('inside Windows: %j', (step, en, ja) => {
  expect([sayInside(wordsIn('en').step, step), sayInside(wordsIn('ja').step, step)]).toEqual([en, ja]);
});

test('a condition is nothing that is written', () => {
  expect(sayInside(wordsIn('en').step, { do: 'need', that: 'not-domain-controller' })).toBeUndefined();
});

describe('in Azure', () => {
  const say = (step: Step, before: unknown = {}) => [
    ...sayStep(wordsIn('en').step, { step, before }),
    ...sayStep(wordsIn('ja').step, { step, before }),
  ];

  test.each<[Step, string, string]>([
    [
      { kind: 'security-rule', rule, set: null },
      'remove the rule allow from nsg-web',
      'nsg-web の規則 allow を削除',
    ],
    [{ kind: 'route', route, set: null }, 'remove the route back from rt-web', 'rt-web のルート back を削除'],
    [
      { kind: 'route', route, set: { addressPrefix: '10.2.0.0/16', nextHopType: 'Internet' } },
      'write the route back of rt-web: 10.2.0.0/16 by Internet',
      'rt-web のルート back を設定(10.2.0.0/16 → Internet)',
    ],
    [{ kind: 'power', vm, change: 'restart' }, 'restart the machine', 'マシンを再起動'],
    [
      { kind: 'nic-address', nic, address: '10.1.0.9', allocation: 'Dynamic' },
      'let Azure choose the address of the network interface nic-web again; it keeps 10.1.0.9',
      'ネットワーク インターフェイス nic-web のアドレスを動的割り当てに戻す(10.1.0.9 のまま)',
    ],
    [{ kind: 'boot-diagnostics', vm, set: 'off' }, 'turn boot diagnostics off', 'ブート診断を無効化'],
    [
      { kind: 'wait', vm, for: 'agent' },
      'wait until the machine’s agent answers',
      'マシンのエージェントが応答するまで待機',
    ],
  ])('%j', (step, en, ja) => {
    expect(say(step, { there: null })).toEqual([en, ja]);
  });

  test('the way back of a run names each thing that it takes back', () => {
    const steps: readonly GuestStep[] = [{ do: 'need', that: 'not-domain-controller' }, { do: 'clock-sync' }];
    expect(say({ kind: 'guest-undo', vm, run: 'ab12cd34', steps })).toEqual([
      'take back: set the clock by its source of time',
      '元に戻す:時刻を同期',
    ]);
  });
});
