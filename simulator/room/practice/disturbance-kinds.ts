import type { World } from '../browser/api.d.ts';

/** What can go wrong between the bot and the chat. */
export const disturbanceKinds: World['disturbanceKinds'] = [
  {
    kind: 'throttled',
    title: { en: 'Too many requests, try again in 2 s (429)', ja: '要求過多、2 秒後に再試行 (429)' },
  },
  {
    kind: 'throttled-without-hint',
    title: { en: 'Too many requests, no hint when (429)', ja: '要求過多、再試行時刻の指定なし (429)' },
  },
  {
    kind: 'precondition-failed',
    title: { en: 'Somebody else is writing (412)', ja: '書き込みの競合 (412)' },
  },
  { kind: 'unavailable', title: { en: 'Teams is unavailable (502)', ja: 'Teams が利用不可 (502)' } },
  {
    kind: 'removed',
    title: { en: 'The bot was removed (403)', ja: 'ボットが会話から削除された (403)' },
  },
];
