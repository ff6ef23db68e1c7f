import { administrativeSession } from './common-steps.ts';
import { defineGuide, type GuideTarget } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { serversOf, unknownName } from './spelled.ts';

const settings =
  '$ts = Get-CimInstance -Namespace root/cimv2/TerminalServices -ClassName Win32_TerminalServiceSetting';

/** Windows' own numbers. Per user needs a domain: without one the person has to choose anew. */
function modeOf({ licences, inDomain }: GuideTarget): string {
  if (licences === 'per-device') return '2';
  return licences === 'per-user' && inDomain !== false ? '4' : unknownName('MODE');
}

export const setUpLicensing = defineGuide({
  id: 'set-up-licensing',
  catalogue: ['M44'],
  name: { en: 'Set up licensing', ja: 'ライセンスを設定' },
  why: {
    en: 'Which licences were bought and which server hands them out, only you know. The grace period is never started anew: that would break the terms of the licence.',
    ja: '購入したライセンスの種類とライセンス サーバーは、ボットからは分かりません。猶予期間のリセットはライセンス条項に反するため、行いません。',
  },
  asks: ['role', 'licences', 'servers'],
  fits: (seen) => {
    if (seen.isSessionHost === false) return undefined;
    const fit = fitOf(
      seen,
      'grace-period-over',
      'grace-period-ends-soon',
      'per-user-without-domain',
      'license-server-unreachable',
      'license-servers-in-wrong-key',
    );
    return fit ?? (seen.about.symptom === 'license-server' ? 'also' : undefined);
  },
  steps: [
    administrativeSession,
    {
      words: {
        en: {
          title: 'Set the mode to what was bought',
          text: 'Run this in PowerShell as an administrator. 2 is per device, 4 is per user. A machine without a domain can only do per device. ReturnValue 0 means that it was set. Where a policy sets the mode, have the policy changed instead.',
        },
        ja: {
          title: '購入したライセンスに合わせてモードを設定する',
          text: '管理者の PowerShell で実行します。2 は接続デバイス数、4 は接続ユーザー数です。ドメインに参加していないマシンで使えるのは接続デバイス数だけです。ReturnValue が 0 なら設定できています。ポリシーによる設定の場合は、ポリシー側を変えてもらいます。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) =>
          [
            settings,
            `Invoke-CimMethod -InputObject $ts -MethodName ChangeMode -Arguments @{ LicensingType = [uint32]${modeOf(target)} }`,
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Name the licence servers',
          text: 'In the same window. The list takes the place of the one before. The licence server must be at least as new as the licences, and these at least as new as this Windows.',
        },
        ja: {
          title: 'ライセンス サーバーを指定する',
          text: '同じウィンドウで実行します。以前の指定は置き換わります。バージョンは、ライセンス サーバーが CAL 以上、CAL がこの Windows 以上である必要があります。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) =>
          [
            settings,
            `Invoke-CimMethod -InputObject $ts -MethodName SetSpecifiedLicenseServerList -Arguments @{ SpecifiedLSList = ${serversOf(target)} }`,
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'See whether the servers can be reached',
          text: 'Both ports must answer True. Licences need TCP 49152 to 65535 to the server as well. No restart is needed.',
        },
        ja: {
          title: 'ライセンス サーバーに届くか確認する',
          text: 'どちらのポートも True になる必要があります。ほかに TCP 49152~65535 も使います。再起動は不要です。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) =>
          [
            `foreach ($server in ${serversOf(target)}) {`,
            '  foreach ($port in 135, 445) { Test-NetConnection -ComputerName $server -Port $port | Format-Table ComputerName, RemotePort, TcpTestSucceeded }',
            '}',
          ].join('\n'),
      },
    },
  ],
});
