import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';
import { isLinux, machinePage } from './spelled.ts';

export const relieveMachine = defineGuide({
  id: 'relieve-machine',
  name: { en: 'Relieve a machine that is busy', ja: 'マシンの負荷を下げる' },
  why: {
    en: 'What may be ended there, only those who use it know. The bot ends nobody’s work.',
    ja: '何を止めてよいかは使っている人にしか分かりません。ボットが人の作業を止めることはありません。',
  },
  fits: (seen) => fitOf(seen, 'processor-exhausted', 'memory-exhausted'),
  steps: [
    {
      words: {
        en: {
          title: 'See since when it is busy',
          text: 'Look at the processor and the memory of the last day. A jump at one time has a cause: a job, an update, a scan. A slow climb of memory points to one program.',
        },
        ja: {
          title: 'いつから高いか確認する',
          text: '直近 1 日の CPU とメモリを見ます。ある時刻からの急増なら、ジョブ、更新、スキャンなどが原因です。メモリが少しずつ増えているなら、特定のプログラムを疑います。',
        },
      },
      link: machinePage('metrics'),
    },
    {
      words: {
        en: {
          title: 'See who uses it',
          text: 'Run this in the machine by any way in that still works, or as Run command in the portal.',
        },
        ja: {
          title: '何が使っているか確認する',
          text: 'まだ使える方法でマシンに入って実行します。ポータルの「コマンドの実行」でも構いません。',
        },
      },
      command: {
        language: 'plain',
        text: (target) =>
          isLinux(target)
            ? 'ps -eo pid,user,pcpu,pmem,comm --sort=-pcpu | head -n 15'
            : 'Get-Process | Sort-Object -Property CPU -Descending | Select-Object -First 15 Name, Id, CPU, WorkingSet64',
      },
    },
    {
      words: {
        en: {
          title: 'Have it ended by whom it belongs to',
          text: 'Sign out sessions that were forgotten, move the job, limit the scan. Ask before you end a program: unsaved work is lost.',
        },
        ja: {
          title: '担当者に止めてもらう',
          text: '放置されたセッションのサインアウト、ジョブの時間の変更、スキャンの制限などを行います。プログラムを終了する前に必ず確認してください。保存していない作業は失われます。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Give it more, if it needs more',
          text: 'A larger size means a restart, and every session ends. Sizes of the B series slow down once their credits are used up.',
        },
        ja: {
          title: '足りなければサイズを上げる',
          text: 'サイズの変更では再起動し、すべてのセッションが切断されます。B シリーズはクレジットを使い切ると遅くなります。',
        },
      },
      link: machinePage('size'),
    },
  ],
});
