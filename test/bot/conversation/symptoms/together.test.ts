import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const {
  closed,
  help,
  looking,
  lookingFrom,
  nothingFound,
  nothingGoesOn,
  stopped,
  wayIn,
  wayInTold,
  whichMachine,
} = titles;

const whereTo: In<RegExp> = {
  en: /^Where can jump-01 not connect to\?$/,
  ja: /^jump-01 からどこへ接続できませんか$/,
};

const withPort: In<RegExp> = { en: /^With which port of app-02\?$/, ja: /^app-02 のどのポートに/ };

const check: In<RegExp> = { en: /^Check the way to web-\d+ from your own PC$/, ja: /^お使いの PC から/ };

const licences: In<RegExp> = { en: /^How were your licences/, ja: /^購入したライセンス/ };

const whichServers: In<RegExp> = { en: /^What are your licence servers/, ja: /^ライセンス サーバーの名前/ };

const alreadyLooking: In<RegExp> = {
  en: /^The bot is already looking at web-02 for you$/,
  ja: /^web-02 はすでに調べています$/,
};

const cancel: In<string> = { en: 'cancel', ja: 'キャンセル' };

const setUp: In<RegExp> = { en: /^Set up licensing$/, ja: /^ライセンスを設定$/ };

const used: In<RegExp> = { en: /^This button was used already/, ja: /^このボタンはすでに使われています/ };

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'two people in one channel at the same time': [
    { says: { en: 'connectivity jump-01', ja: '疎通確認 jump-01' }, shows: [whereTo] },
    { says: { en: 'internal-error', ja: '内部エラー' }, by: 'suzuki', shows: [whichMachine] },
    { says: 'app-02', shows: [/app-02$/, withPort] },
    { says: 'web-02', by: 'suzuki', shows: [closed, looking('web-02')] },
    // The machine that one talks about is not the one that the other talks about.
    { says: { en: 'internal-error', ja: '内部エラー' }, by: 'suzuki', shows: [alreadyLooking] },
    // Another symptom is another question, about the same machine.
    { says: { en: 'event-ids', ja: 'イベント' }, by: 'suzuki', shows: [looking('web-02')] },
    { presses: 'answer', label: /^RDP 3389$/, shows: [/3389$/, lookingFrom('jump-01')] },
    { says: cancel, by: 'suzuki', shows: [stopped('web-02'), stopped('web-02'), nothingGoesOn] },
    { found: /jump-01|app-02/ },
  ],

  'a button that asks one person does nothing for another': [
    { says: { en: 'connectivity jump-01', ja: '疎通確認 jump-01' }, shows: [whereTo] },
    {
      presses: 'answer',
      onOld: whereTo,
      of: 'tanaka',
      by: 'suzuki',
      told: { en: /^This button is for the person who asked/, ja: /^このボタンは依頼した人だけ/ },
    },
  ],

  'a restart in the middle: what is open can be typed and pressed, and what was begun comes to its end': [
    { says: { en: 'cannot-connect', ja: '接続できない' }, shows: [whichMachine] },
    { restarts: true },
    { says: 'web-01', shows: [closed, wayIn('web-01')] },
    { restarts: true },
    {
      presses: 'way-in',
      label: labels.overTheInternet,
      typed: { address: '203.0.113.7' },
      shows: [wayInTold('web-01'), looking('web-01'), check],
    },
    { restarts: true },
    { found: titles.works('web-01') },
    {
      presses: 'answer',
      label: { en: /cannot run/, ja: /実行できない/ },
      shows: [/./, /web-01/],
    },
    { restarts: true },
    { says: { en: 'yes', ja: 'はい' }, shows: [/./, /web-01/] },
  ],

  'a restart in the middle of the rest': [
    { says: { en: 'connectivity jump-01 to app-02', ja: '疎通確認 jump-01 から app-02' }, shows: [withPort] },
    { restarts: true },
    { says: '3389', shows: [/3389$/, lookingFrom('jump-01')] },
    { restarts: true },
    { found: /app-02/ },
    { restarts: true },
    { presses: 'diagnose-again', shows: [lookingFrom('jump-01')] },
    { found: /app-02/ },
    { says: { en: 'license-server app-02', ja: 'ライセンス app-02' }, shows: [looking('app-02')] },
    { restarts: true },
    { found: nothingFound('app-02') },
    { restarts: true },
    { presses: 'guide', label: setUp, shows: [licences] },
    { restarts: true },
    { presses: 'answer', label: { en: /device/, ja: /デバイス/ }, shows: [/./, whichServers] },
    {
      says: { en: 'event-ids app-02 36870', ja: 'イベント app-02 36870' },
      shows: [closed, looking('app-02')],
    },
    { restarts: true },
    { found: nothingFound('app-02'), holds: ['36870'] },
  ],

  'help in the middle ends nothing, cancel ends it': [
    { says: { en: 'connectivity jump-01', ja: '疎通確認 jump-01' }, shows: [whereTo] },
    { says: { en: 'help', ja: 'ヘルプ' }, shows: [help] },
    { says: 'app-02', shows: [/app-02$/, withPort] },
    { says: cancel, shows: [closed, nothingGoesOn] },
    { presses: 'answer', onOld: withPort, label: /^SSH 22$/, told: used },
    { says: '3389', shows: [{ en: /^The bot does not know the command/, ja: /./ }] },
  ],

  'a new command in the middle wins, and the old card says so': [
    { says: { en: 'connectivity jump-01', ja: '疎通確認 jump-01' }, shows: [whereTo] },
    { says: { en: 'internal-error web-02', ja: '内部エラー web-02' }, shows: [closed, looking('web-02')] },
    { presses: 'answer', onOld: whereTo, label: { en: /Internet/, ja: /インターネット/ }, told: used },
    { says: { en: 'license-server', ja: 'ライセンス' }, shows: [/web-02/] },
  ],

  'every symptom is begun from the help card, about the machine that was talked about': [
    { says: { en: 'event-ids web-02', ja: 'イベント web-02' }, shows: [looking('web-02')] },
    { found: nothingFound('web-02') },
    { says: { en: 'help', ja: 'ヘルプ' }, shows: [help] },
    {
      presses: 'symptom',
      label: { en: /internal error/, ja: /内部エラー/ },
      shows: [looking('web-02')],
    },
    { found: nothingFound('web-02'), holds: [{ en: 'Private key', ja: '秘密鍵' }] },
    { presses: 'symptom', label: { en: /licence/, ja: /ライセンス/ }, shows: [looking('web-02')] },
    { found: nothingFound('web-02'), holds: ['mstsc'] },
    {
      presses: 'symptom',
      label: { en: /does not connect/, ja: /^接続できない$/ },
      shows: [wayIn('web-02')],
    },
    { presses: 'way-in', label: /Bastion/, shows: [wayInTold('web-02'), looking('web-02'), check] },
    {
      presses: 'symptom',
      label: { en: /does not reach another/, ja: /マシン間/ },
      shows: [closed, { en: /^Where can web-02 not connect to/, ja: /^web-02 からどこへ/ }],
    },
  ],

  'nobody answers a question twice: the same button again': [
    { says: { en: 'connectivity jump-01 to app-02', ja: '疎通確認 jump-01 から app-02' }, shows: [withPort] },
    { presses: 'answer', label: /^RDP 3389$/, shows: [/3389$/, lookingFrom('jump-01')] },
    { presses: 'answer', onOld: withPort, label: /^RDP 3389$/, told: used },
    { found: /app-02/ },
  ],
};

tellAll(conversations);
