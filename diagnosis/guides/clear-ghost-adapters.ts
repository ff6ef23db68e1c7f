import { snapshot } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';

export const clearGhostAdapters = defineGuide({
  id: 'clear-ghost-adapters',
  catalogue: ['M19'],
  name: { en: 'Clear away adapters that are gone', ja: '残存アダプターを削除' },
  why: {
    en: 'With hundreds of them it takes hours, and it cannot be taken back one by one: plan it.',
    ja: '数百個あると何時間もかかり、個別には元に戻せません。日時を決めて行います。',
  },
  fits: (seen) => fitOf(seen, 'ghost-adapters'),
  steps: [
    {
      words: {
        en: {
          title: 'Count them',
          text: 'Run this in PowerShell as an administrator. It changes nothing. The one that is present has the state OK and is not counted.',
        },
        ja: {
          title: '数を確認する',
          text: '管理者の PowerShell で実行します。何も変更しません。使用中のアダプターは状態が OK で、数に入りません。',
        },
      },
      command: {
        language: 'powershell',
        text: () => '(Get-PnpDevice -Class Net | Where-Object { -not $_.Present }).Count',
      },
    },
    snapshot,
    {
      words: {
        en: {
          title: 'Remove them',
          text: 'From Windows Server 2022 on, in the same window. On an older Windows: Device Manager > View > Show hidden devices > Network adapters, and uninstall those that are grey. Leave the one that is in use.',
        },
        ja: {
          title: '削除する',
          text: 'Windows Server 2022 以降は同じウィンドウで実行します。それより前の Windows では、デバイス マネージャーの「表示」 > 「非表示のデバイスの表示」を選び、淡色のネットワーク アダプターをアンインストールします。使用中のものは残します。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            'foreach ($adapter in Get-PnpDevice -Class Net | Where-Object { -not $_.Present }) {',
            '  pnputil /remove-device $adapter.InstanceId',
            '}',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Restart, and connect again',
          text: 'Restart the machine at a time when nobody works there, and see that it comes back.',
        },
        ja: {
          title: '再起動して、接続し直す',
          text: '使う人のいない時間に再起動し、接続できることを確認します。',
        },
      },
    },
  ],
});
