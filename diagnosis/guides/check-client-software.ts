import { defineGuide } from './guide.ts';
import { isUnexplained } from './guide-case.ts';
import { addressOf, portOf } from './spelled.ts';

export const checkClientSoftware = defineGuide({
  id: 'check-client-software',
  name: { en: 'Check your own PC', ja: '接続元の PC を確認' },
  why: {
    en: 'It is about your own PC, where the bot cannot look.',
    ja: 'お使いの PC の問題かどうかは、ボットからは確認できません。',
  },
  fits: (seen) => (isUnexplained(seen) ? 'also' : undefined),
  steps: [
    {
      words: {
        en: {
          title: 'Try another machine from this PC',
          text: 'Connect from the same PC to any other Windows machine. If that fails too, the cause is this PC or its network, not the machine in Azure.',
        },
        ja: {
          title: 'この PC から別のマシンに接続してみる',
          text: '同じ PC から、ほかの Windows に接続します。それも失敗するなら、原因は Azure のマシンではなく、この PC かそのネットワークです。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Try another PC beside it',
          text: 'Connect to this machine from another PC in the same network. If that works, the cause is on your PC: go on. If not, it lies elsewhere: press Stop.',
        },
        ja: {
          title: '隣の PC から接続してみる',
          text: '同じネットワークの別の PC から、このマシンに接続します。接続できれば原因はお使いの PC なので、次に進みます。できなければ原因は別のところにあるため、「中止」を押します。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Test the port from your PC',
          text: 'Run this in PowerShell. TcpTestSucceeded : True means that the port can be reached from this PC. False means that something stops it.',
        },
        ja: {
          title: 'PC からポートを試す',
          text: 'PowerShell で実行します。「TcpTestSucceeded : True」ならこの PC からポートに届いています。「False」なら途中で止められています。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) => `Test-NetConnection -ComputerName ${addressOf(target)} -Port ${portOf(target)}`,
      },
    },
    {
      words: {
        en: {
          title: 'Look for what stops it',
          text: 'This lists the outbound rules that block. Look also at VPN clients, proxies, monitoring and protection software, and at their logs at the time of your try. Do not switch protection off: ask who looks after it to allow mstsc.exe to this address and port.',
        },
        ja: {
          title: '止めているものを探す',
          text: '送信を止めている規則の一覧が出ます。VPN、プロキシ、監視ソフト、保護ソフトとそのログも、接続を試した時刻で確認します。保護ソフトは切らず、このアドレスとポートへの mstsc.exe の通信を許可するよう、担当者に依頼します。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          'Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Format-Table DisplayName, Profile',
      },
    },
  ],
});
