import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const { closed, looking, nothingFound, whichMachine } = titles;

const keyNotReadable: In<RegExp> = {
  en: /^RDP on web-01 may not read its own key$/,
  ja: /^web-01 の RDP が自分の秘密鍵を読めません$/,
};

const brokerDown: In<RegExp> = { en: /^The connection broker on app-03/, ja: /app-03/ };

const broker = {
  admin: { en: /^Get in with an administrative session/, ja: /^管理/ },
  snapshot: { en: /^Take a snapshot of the OS disk/, ja: /スナップショット/ },
} satisfies Readonly<Record<string, In<RegExp>>>;

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'without a number: what the article names is found': [
    { breaks: 'web-01', by: 'key-not-readable' },
    { says: { en: 'event-ids web-01', ja: 'イベント web-01' }, shows: [looking('web-01')] },
    {
      found: keyNotReadable,
      holds: [
        { en: 'What the event logs say', ja: 'イベント ログの記録' },
        { en: /Event 36870 \(Schannel\) · 4 times/, ja: /イベント 36870\(Schannel\).*4 回/ },
      ],
    },
    { heals: 'web-01' },
    { presses: 'diagnose-again', shows: [looking('web-01')] },
    { found: nothingFound('web-01') },
  ],

  'with its number: what it means here and its cause': [
    { breaks: 'web-01', by: 'key-not-readable' },
    { says: { en: 'event-ids web-01 36870', ja: 'イベントID 36870 web-01' }, shows: [looking('web-01')] },
    {
      found: keyNotReadable,
      holds: [
        { en: /^Event 36870$/m, ja: /^イベント 36870$/m },
        {
          en: /Problem: RDP on web-01 may not read its own key. Log System/,
          ja: /問題あり:web-01 の RDP が自分の秘密鍵を読めません.*ログ System/,
        },
      ],
    },
  ],

  'the line of the log is pasted; the event is not there': [
    {
      says: { en: 'Event 36870 from source Schannel', ja: 'イベント 36870, Schannel' },
      shows: [whichMachine],
    },
    { says: 'web-02', shows: [closed, looking('web-02')] },
    {
      found: nothingFound('web-02'),
      holds: [
        { en: /not in the last 24 hours/, ja: /直近 24 時間の記録なし/ },
        { en: /It would mean: The private key/, ja: /記録があった場合の意味:/ },
      ],
    },
  ],

  'a number that nobody knows': [
    { says: { en: 'event-ids web-01 4711', ja: 'イベント web-01 4711' }, shows: [looking('web-01')] },
    {
      found: nothingFound('web-01'),
      holds: [{ en: /Neither the articles nor the bot know event 4711/, ja: /イベント 4711 は記事にもなく/ }],
    },
  ],

  'the pair of the broker, one after the other: the same cause, and a guide': [
    { breaks: 'app-03', by: 'broker-down' },
    { says: { en: 'event-ids app-03 2056', ja: 'イベント app-03 2056' }, shows: [looking('app-03')] },
    {
      found: brokerDown,
      holds: [
        { en: /^Event 2056$/m, ja: /^イベント 2056$/m },
        { en: '[Mend the connection broker]', ja: '[接続ブローカーを復旧]' },
      ],
    },
    // The machine need not be named again.
    { says: { en: 'event-ids 1296', ja: 'イベント 1296' }, shows: [looking('app-03')] },
    { found: brokerDown, holds: [{ en: /^Event 1296$/m, ja: /^イベント 1296$/m }] },
    {
      presses: 'guide',
      label: { en: /broker/, ja: /ブローカー/ },
      shows: [broker.admin],
      holds: [{ en: 'step 1 of 7', ja: '手順 1/7' }],
    },
    { presses: 'answer', label: labels.done, shows: [broker.admin, broker.snapshot] },
  ],

  'a machine of which nothing can be read inside': [
    { breaks: 'web-01', by: 'agent-not-ready' },
    { says: { en: 'event-ids web-01', ja: 'イベント web-01' }, shows: [looking('web-01')] },
    {
      found: nothingFound('web-01'),
      holds: [{ en: 'What the event logs say', ja: 'イベント ログの記録' }],
      lacks: [{ en: /None of the events/, ja: /直近 24 時間に記録がありません/ }],
    },
  ],
};

tellAll(conversations);
