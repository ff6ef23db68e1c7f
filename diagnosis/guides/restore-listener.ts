import { snapshot } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage } from './spelled.ts';

const listener = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';

export const restoreListener = defineGuide({
  id: 'restore-listener',
  catalogue: ['M8'],
  name: { en: 'Restore the RDP listener', ja: 'RDP のリスナーを復元' },
  why: {
    en: 'Its settings are different in every version of Windows: they have to come from a healthy machine of yours.',
    ja: '設定は Windows のバージョンごとに異なるため、お手元の正常なマシンから取り出す必要があります。',
  },
  fits: (seen) => (fitOf(seen, 'listener-disabled') ? 'also' : undefined),
  steps: [
    {
      words: {
        en: {
          title: 'See whether it is gone',
          text: 'In the portal: Operations > Run command > RunPowerShellScript, or in the serial console. If values are shown, the listener is there and only switched off: press Stop and request the fix instead.',
        },
        ja: {
          title: '本当に失われているか確認する',
          text: 'ポータルの「操作」 > 「実行コマンド」 > RunPowerShellScript か、シリアル コンソールで実行します。値が表示されればリスナーは残っており、無効なだけです。「中止」を押して、修復を申請してください。',
        },
      },
      link: machinePage('overview'),
      command: { language: 'plain', text: () => `reg query "${listener}"` },
    },
    snapshot,
    {
      words: {
        en: {
          title: 'Save it on a healthy machine',
          text: 'It must have the same version of Windows. Open the file in Notepad and take out the line with SSLCertificateSHA1Hash, if there is one: that certificate belongs to the other machine.',
        },
        ja: {
          title: '正常なマシンで書き出す',
          text: '同じバージョンの Windows で実行します。メモ帳で開き、SSLCertificateSHA1Hash の行があれば削除します。その証明書は、書き出し元のマシンのものです。',
        },
      },
      command: { language: 'plain', text: () => `reg export "${listener}" C:\\rdp-tcp.reg` },
    },
    {
      words: {
        en: {
          title: 'Take it over and restart the machine',
          text: 'Bring the file to this machine, import it there, and restart the machine: everybody’s session ends.',
        },
        ja: {
          title: '取り込んで再起動する',
          text: 'ファイルをこのマシンに移して取り込み、再起動します。すべてのセッションが切断されます。',
        },
      },
      command: { language: 'plain', text: () => 'reg import C:\\rdp-tcp.reg\nshutdown /r /t 0' },
    },
  ],
});
