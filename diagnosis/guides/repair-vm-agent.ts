import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage } from './spelled.ts';

export const repairVmAgent = defineGuide({
  id: 'repair-vm-agent',
  catalogue: ['M60'],
  name: { en: 'Repair the Azure agent', ja: 'VM エージェントを修復' },
  why: {
    en: 'Without the agent the bot cannot run anything in the machine, and so cannot repair the agent either.',
    ja: 'ボットはエージェントを介して操作するため、エージェントの修復そのものはできません。',
  },
  // While Windows starts, no agent answers.
  fits: (seen) => (fitOf(seen, 'boot-not-finished') ? undefined : fitOf(seen, 'agent-not-ready')),
  steps: [
    {
      words: {
        en: {
          title: 'Get in another way',
          text: 'RDP does not need the agent: try it. Otherwise use the serial console. A machine that answers nowhere hangs: look at its screen first.',
        },
        ja: {
          title: '別の方法で入る',
          text: 'RDP にエージェントは不要なので、まず RDP を試します。だめならシリアル コンソールを使います。どこからも応答がなければ固まっているため、先に画面を確認します。',
        },
      },
      link: machinePage('serialConsole'),
    },
    {
      words: {
        en: {
          title: 'Start its services',
          text: 'Run this in PowerShell as an administrator. If one does not start, go on to the last step.',
        },
        ja: {
          title: 'サービスを起動する',
          text: '管理者の PowerShell で実行します。起動しないものがあれば、最後の手順に進みます。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            'Get-Service -Name RdAgent, WindowsAzureGuestAgent | Format-Table Name, Status, StartType',
            'Start-Service -Name RdAgent',
            'Start-Service -Name WindowsAzureGuestAgent',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'See whether it reaches Azure',
          text: 'Both have to answer True. If not, protection software, a proxy or a route keeps the agent away from 168.63.129.16, which belongs to Azure and must stay reachable.',
        },
        ja: {
          title: 'Azure に届くか確認する',
          text: 'どちらも True になる必要があります。ならなければ、保護ソフト、プロキシ、ルートのどれかが 168.63.129.16 への通信を妨げています。これは Azure のアドレスで、常に届く必要があります。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            'foreach ($port in 80, 32526) {',
            '  Test-NetConnection -ComputerName 168.63.129.16 -Port $port | Format-Table RemotePort, TcpTestSucceeded',
            '}',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Install it again',
          text: 'Download the newest agent (WindowsAzureVmAgent) from the releases of Azure on GitHub, install it as an administrator, and wait some minutes: the overview in the portal shows when it is ready.',
        },
        ja: {
          title: '入れ直す',
          text: 'GitHub の Azure のリリース ページから最新のエージェント(WindowsAzureVmAgent)を入手し、管理者としてインストールします。数分待つと、ポータルの概要に「準備完了」と表示されます。',
        },
      },
      link: machinePage('overview'),
      command: { language: 'plain', text: () => 'https://github.com/Azure/WindowsVMAgent/releases' },
    },
  ],
});
