import { administrativeSession, snapshot } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';

const events: ReadonlySet<number> = new Set([2056, 1296]);

export const mendBroker = defineGuide({
  id: 'mend-broker',
  catalogue: ['M43'],
  name: { en: 'Mend the connection broker', ja: '接続ブローカーを復旧' },
  why: {
    en: 'The farm behind a broker is more than this machine, and a wrong step loses its collections.',
    ja: 'ブローカーの背後のファームはこのマシンだけではなく、手順を誤るとコレクションが失われます。',
  },
  fits: (seen) => {
    if (seen.knowsBroker === false) return undefined;
    const isAsked = events.has(seen.about.event ?? 0);
    return fitOf(seen, 'broker-down', 'broker-renamed') ?? (isAsked ? 'also' : undefined);
  },
  steps: [
    administrativeSession,
    snapshot,
    {
      words: {
        en: {
          title: 'Save what the broker still tells',
          text: 'Run this in PowerShell as an administrator on the broker. If it does not answer, the snapshot is your copy.',
        },
        ja: {
          title: 'ブローカーの構成を書き出す',
          text: 'ブローカーで、管理者の PowerShell で実行します。応答がなければ、スナップショットが控えになります。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            "New-Item -ItemType Directory -Path 'C:\\rds-export' -Force",
            "Get-RDServer | Export-Clixml -Path 'C:\\rds-export\\servers.xml'",
            "Get-RDSessionCollection | Export-Clixml -Path 'C:\\rds-export\\collections.xml'",
            "Get-RDRemoteApp | Export-Clixml -Path 'C:\\rds-export\\programs.xml'",
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'See whether its services run',
          text: 'Tssdis is the broker, the other one its database. One that is not listed is not installed here.',
        },
        ja: {
          title: 'サービスの状態を見る',
          text: 'Tssdis がブローカー、もう一方がそのデータベースです。一覧に出ないものは、このマシンに入っていません。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          "Get-Service -Name 'Tssdis', 'MSSQL$MICROSOFT##WID' -ErrorAction SilentlyContinue | Format-Table Name, Status, StartType",
      },
    },
    {
      words: {
        en: {
          title: 'Start what does not run, the database first',
          text: 'If it stops again, look whether the system drive is full. An old database may ask for TLS 1.0: leave that off, and move the database to a newer Windows or SQL Server.',
        },
        ja: {
          title: '停止しているものを、データベースから起動する',
          text: 'また停止する場合は、システム ドライブの空きを確認します。古いデータベースが TLS 1.0 を必要とすることもありますが、有効にはせず、新しい Windows か SQL Server に移します。',
        },
      },
      command: {
        language: 'powershell',
        text: () => "Start-Service -Name 'MSSQL$MICROSOFT##WID'\nStart-Service -Name 'Tssdis'",
      },
    },
    {
      words: {
        en: {
          title: 'See whether the machine was renamed',
          text: 'Event 6011 names the old and the new name. The database knows the old one only: giving it back, with a restart, is the shortest way. In a domain ask its administrators first.',
        },
        ja: {
          title: '名前が変わっていないか確認する',
          text: 'イベント 6011 に新旧の名前が出ます。データベースには以前の名前しかないため、名前を戻して再起動するのが早道です。ドメインでは先に管理者に相談してください。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          "Get-WinEvent -FilterHashtable @{ LogName = 'System'; ProviderName = 'EventLog'; Id = 6011 } -MaxEvents 5 | Format-List TimeCreated, Message",
      },
    },
    {
      words: {
        en: {
          title: 'Build the farm anew only if nothing else helped',
          text: 'In Server Manager > Remote Desktop Services, with what was saved at hand. Do not take the certificate of the broker away: everybody’s connections depend on it.',
        },
        ja: {
          title: '最後の手段としてファームを作り直す',
          text: 'ほかの方法で直らない場合だけ、書き出した構成をもとに「サーバー マネージャー」 > 「リモート デスクトップ サービス」で作り直します。ブローカーの証明書の割り当ては外さないでください。全員の接続に影響します。',
        },
      },
    },
  ],
});
