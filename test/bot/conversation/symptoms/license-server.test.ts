import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const { closed, looking, nothingFound, whichMachine } = titles;

const graceOver: In<RegExp> = {
  en: /^app-02 lets nobody in without a licence any more$/,
  ja: /^app-02 はライセンスなしでは接続できなくなっています$/,
};

const whichServers: In<RegExp> = {
  en: /^What are your licence servers called\?$/,
  ja: /^ライセンス サーバーの名前は何ですか$/,
};

const licences: In<RegExp> = { en: /^How were your licences/, ja: /^購入したライセンス/ };

const steps = {
  admin: { en: /^Get in with an administrative session/, ja: /^管理/ },
  mode: { en: /^Set the mode to what was bought/, ja: /モードを設定する/ },
  servers: { en: /^Name the licence servers/, ja: /^ライセンス サーバーを指定する/ },
  reach: { en: /^See whether the servers can be reached/, ja: /^ライセンス サーバーに届くか確認する/ },
} satisfies Readonly<Record<string, In<RegExp>>>;

const setUp: In<RegExp> = { en: /^Set up licensing$/, ja: /^ライセンスを設定$/ };

const ask: Step = {
  says: { en: 'license-server app-02', ja: 'ライセンス app-02' },
  shows: [looking('app-02')],
  // Before anything was seen.
  holds: ['mstsc /v:app-02 /admin'],
};

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'the grace period is over; licensing is set up by pressing, then it works': [
    { breaks: 'app-02', by: 'grace-period-over' },
    ask,
    {
      found: graceOver,
      holds: [
        'mstsc /v:10.1.2.4 /admin',
        { en: /Grace period: problem\n.*over/, ja: /猶予期間:問題あり/ },
        { en: /Licensing mode: problem\n.*not set/, ja: /ライセンス モード:問題あり/ },
        { en: /Licence server: problem/, ja: /ライセンス サーバー:問題あり/ },
        { en: '[Set up licensing]', ja: '[ライセンスを設定]' },
        { en: '[Activate the licence server]', ja: '[ライセンス サーバーをアクティブ化]' },
      ],
      // Four people work on it.
      lacks: [{ en: '[Remove the session host role]', ja: '[セッション ホストの役割を削除]' }],
    },
    { presses: 'guide', label: setUp, shows: [licences] },
    {
      presses: 'answer',
      label: { en: /^Per user$/, ja: /^接続ユーザー数$/ },
      shows: [{ en: /^Licences: Per user$/, ja: /^ライセンス:接続ユーザー数$/ }, whichServers],
    },
    {
      presses: 'answer',
      label: labels.send,
      typed: { answer: "lic-01'); Remove-Item" },
      shows: [closed, whichServers],
      holds: [{ en: /Warning: these are no names/, ja: /要注意:サーバー名として/ }],
    },
    {
      presses: 'answer',
      label: labels.send,
      typed: { answer: 'lic-01.corp.contoso.example' },
      shows: [{ en: /^Licence servers: lic-01\./, ja: /^ライセンス サーバー:lic-01\./ }, steps.admin],
      holds: [{ en: 'step 1 of 4', ja: '手順 1/4' }],
    },
    {
      presses: 'answer',
      label: labels.done,
      shows: [steps.admin, steps.mode],
      holds: ['LicensingType = [uint32]4'],
    },
    {
      presses: 'answer',
      label: labels.done,
      shows: [steps.mode, steps.servers],
      holds: ["@('lic-01.corp.contoso.example')"],
    },
    { presses: 'answer', label: labels.done, shows: [steps.servers, steps.reach] },
    { heals: 'app-02' },
    { presses: 'answer', label: labels.last, shows: [steps.reach, looking('app-02')] },
    {
      found: nothingFound('app-02'),
      holds: [
        { en: /Licensing mode: fine/, ja: /ライセンス モード:問題なし/ },
        'lic-01.corp.contoso.example',
      ],
    },
  ],

  'the same, typed; a step that did not help, a restart in the middle, and it is still as it was': [
    { breaks: 'app-02', by: 'grace-period-over' },
    {
      says: {
        en: 'no Remote Desktop License Servers available to provide a license',
        ja: 'ライセンスを提供するためのリモート デスクトップ ライセンス サーバーがないため、リモート セッションは切断されました',
      },
      shows: [whichMachine],
    },
    { says: 'app-02', shows: [closed, looking('app-02')], holds: ['mstsc /v:app-02 /admin'] },
    {
      found: graceOver,
      holds: [{ en: /^Your message: /m, ja: /^表示されたメッセージ:/m }],
    },
    { presses: 'guide', label: setUp, shows: [licences] },
    {
      says: { en: 'we have device licences', ja: 'デバイスです' },
      shows: [{ en: /^Licences: Per device$/, ja: /^ライセンス:接続デバイス数$/ }, whichServers],
    },
    { restarts: true },
    {
      says: { en: 'I do not know', ja: 'わかりません' },
      shows: [{ en: /^Licence servers: Not sure$/, ja: /^ライセンス サーバー:わからない$/ }, steps.admin],
    },
    {
      says: { en: 'done', ja: 'できました' },
      shows: [steps.admin, steps.mode],
      holds: ['LicensingType = [uint32]2'],
    },
    {
      says: { en: 'still the same', ja: '変わりません' },
      shows: [steps.mode, steps.servers],
      holds: ['<LICENCE-SERVER>'],
    },
    { says: { en: 'ok', ja: '完了' }, shows: [steps.servers, steps.reach] },
    { says: { en: 'no luck', ja: 'だめでした' }, shows: [steps.reach, looking('app-02')] },
    { found: graceOver },
  ],

  'the role is there without need: all three ways out, that one first': [
    { breaks: 'app-03', by: 'session-host-role-unused' },
    { says: { en: 'license-server app-03', ja: 'ライセンス app-03' }, shows: [looking('app-03')] },
    {
      found: nothingFound('app-03'),
      holds: [
        {
          en: /\[Remove the session host role\]\n\[Set up licensing\]\n\[Activate the licence server\]/,
          ja: /\[セッション ホストの役割を削除\]\n\[ライセンスを設定\]\n\[ライセンス サーバーをアクティブ化\]/,
        },
        { en: /Grace period: fine\n.*90 days left/, ja: /猶予期間:問題なし\n.*90 日/ },
      ],
    },
  ],

  'a licence server that cannot be reached': [
    { breaks: 'app-02', by: 'license-server-unreachable' },
    ask,
    { found: /app-02/, holds: ['lic-old.corp.contoso.example', /135/] },
  ],

  'a machine without the role asks nobody for a licence': [
    { says: { en: 'license-server web-01', ja: 'ライセンス web-01' }, shows: [looking('web-01')] },
    {
      found: nothingFound('web-01'),
      holds: [{ en: /not installed: Windows asks nobody/, ja: /セッション ホストの役割:問題なし\n.*なし/ }],
      lacks: [{ en: '[Set up licensing]', ja: '[ライセンスを設定]' }],
    },
  ],
};

tellAll(conversations);
