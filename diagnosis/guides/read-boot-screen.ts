import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { machinePage } from './spelled.ts';

export const readBootScreen = defineGuide({
  id: 'read-boot-screen',
  catalogue: ['M61'],
  name: { en: 'Read the boot screen', ja: '起動画面を確認' },
  why: {
    en: 'What a screen means, and whether waiting or a repair is right, needs a person who looks at it.',
    ja: '画面の内容を読み取り、待つか修復するかを決めるには、人の目で確認する必要があります。',
  },
  fits: (seen) => fitOf(seen, 'boot-not-finished'),
  steps: [
    {
      words: {
        en: {
          title: 'Open boot diagnostics',
          text: 'The screenshot shows what a monitor would show. Take it anew after some minutes: does anything change? If it is switched off, switch it on under Settings.',
        },
        ja: {
          title: 'ブート診断を開く',
          text: 'モニターに映るはずの画面が表示されます。数分おいて更新し、変化があるかを見ます。無効になっていれば「設定」で有効にします。',
        },
      },
      link: machinePage('bootDiagnostics'),
    },
    {
      words: {
        en: {
          title: 'If it works on something, wait',
          text: 'Installing or undoing updates, checking the disk: this can take hours. A restart in the middle can damage Windows. Only if nothing moves for two hours, go on.',
        },
        ja: {
          title: '処理中なら待つ',
          text: '更新の適用や取り消し、ディスクの検査には、何時間もかかることがあります。途中で再起動すると Windows が壊れるおそれがあります。2 時間たっても変化がなければ、次に進みます。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'If it asks for something, answer it',
          text: 'BitLocker asks for its recovery key, which its owner keeps, never in a chat. Boot options and safe mode are left in the serial console.',
        },
        ja: {
          title: '入力を求められていたら、応答する',
          text: 'BitLocker の回復キーは所有者が保管しています。チャットには書かないでください。起動オプションやセーフ モードは、シリアル コンソールから抜けられます。',
        },
      },
      link: machinePage('serialConsole'),
    },
    {
      words: {
        en: {
          title: 'If it shows an error, repair the disk elsewhere',
          text: 'Note the stop code of a blue screen, or the code of the boot manager (0xc000000f and the like). Then repair a copy of the disk on another machine, or restore a backup.',
        },
        ja: {
          title: 'エラーが出ていたら、別のマシンでディスクを修復する',
          text: 'ブルー スクリーンの停止コードや、ブート マネージャーのコード(0xc000000f など)を控えます。そのうえで、ディスクのコピーを別のマシンで修復するか、バックアップから復元します。',
        },
      },
      link: machinePage('disks'),
    },
    {
      words: {
        en: {
          title: 'If it shows the sign-in screen, Windows is up',
          text: 'Then the fault is in the network, in Remote Desktop or in the agent: press Done, and the bot looks again.',
        },
        ja: {
          title: 'サインイン画面なら、Windows は起動している',
          text: '原因はネットワーク、リモート デスクトップ、エージェントのどれかです。「完了」を押すと、ボットがもう一度調べます。',
        },
      },
    },
  ],
});
