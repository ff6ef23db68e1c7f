import type { Command } from '../browser/api.d.ts';

/** What the app's manifest would list: Teams suggests it after a slash or the bot's name. */
export const commands: readonly Command[] = [
  {
    insert: 'diagnose ',
    example: 'diagnose web-01',
    about: {
      en: 'Find out why a machine cannot be reached',
      ja: 'マシンに接続できない原因を調べる',
    },
    machine: true,
  },
  {
    insert: 'cannot-connect ',
    example: 'cannot-connect web-01',
    about: {
      en: 'Your PC, your office, Azure or Windows?',
      ja: 'PC、社内、Azure、Windows のどこかを絞り込む',
    },
    machine: true,
  },
  {
    insert: 'internal-error ',
    example: 'internal-error web-01',
    about: {
      en: 'It connects, and breaks off with an error',
      ja: '接続直後にエラーで切れる原因を調べる',
    },
    machine: true,
  },
  {
    insert: 'license-server ',
    example: 'license-server app-02',
    about: {
      en: 'No licence server: grace period and ways out',
      ja: 'ライセンスの状態と解決方法を調べる',
    },
    machine: true,
  },
  {
    insert: 'event-ids ',
    example: 'event-ids web-01 36870',
    about: {
      en: 'What an event log says, and why',
      ja: 'イベントの意味と原因を調べる',
    },
    machine: true,
  },
  {
    insert: 'connectivity ',
    example: 'connectivity web-01 to sql-01:1433',
    about: {
      en: 'Whether a machine reaches another place',
      ja: 'マシンから別の宛先への疎通を調べる',
    },
    machine: true,
    to: true,
  },
  {
    insert: 'help',
    example: 'help',
    about: { en: 'What the bot can do', ja: 'ボットにできること' },
    machine: false,
  },
  {
    insert: 'language ',
    example: 'language ja',
    about: { en: 'Change the language of this conversation', ja: 'この会話の言語を変える' },
    machine: false,
  },
  {
    insert: 'cancel',
    example: 'cancel',
    about: { en: 'Stop what is under way here', ja: '進行中の操作を中止する' },
    machine: false,
  },
];
