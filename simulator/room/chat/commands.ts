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
