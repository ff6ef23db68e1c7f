import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const { closed, looking, nothingFound, stopped, whichMachine } = titles;

const heading: In<string> = { en: 'What an internal error comes from', ja: '内部エラーの原因になるもの' };

const keyNotReadable: In<RegExp> = {
  en: /^RDP on web-01 may not read its own key$/,
  ja: /^web-01 の RDP が自分の秘密鍵を読めません$/,
};

/** One step of a guide is done, and the next one is shown. */
const step = (done: In<RegExp>, next: In<RegExp>): readonly [In<RegExp>, In<RegExp>] => [done, next];

const console = {
  open: { en: /^Open the serial console/, ja: /^シリアル コンソールを開く/ },
  line: { en: /^Open a command line in it/, ja: /^コマンド ラインを開く/ },
  look: { en: /^Look, without changing anything/, ja: /^状態を見る/ },
  allow: { en: /^If Remote Desktop is off/, ja: /^リモート デスクトップが無効なら/ },
  start: { en: /^If a service is stopped/, ja: /^サービスが停止していたら/ },
  adapter: { en: /^If the network is wrong/, ja: /^ネットワークに問題があれば/ },
  leave: { en: /^Leave the console/, ja: /^コンソールを閉じる/ },
} satisfies Readonly<Record<string, In<RegExp>>>;

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'a key that RDP may not read; healed, it works': [
    { breaks: 'web-01', by: 'key-not-readable' },
    { says: { en: 'internal-error web-01', ja: '内部エラー web-01' }, shows: [looking('web-01')] },
    {
      found: keyNotReadable,
      holds: [
        heading,
        { en: /Private key: problem\n.*access denied/, ja: /秘密鍵:問題あり\n.*アクセス/ },
        { en: /RDP tried from inside: problem/, ja: /内部からの接続テスト:問題あり/ },
        /NETWORK SERVICE/,
        /36870/,
        '0x8009030d',
      ],
      // Nobody asked how the person gets in: the message says that the machine answered.
      lacks: [{ en: /How do you get in/, ja: /どのように接続していますか/ }],
    },
    { heals: 'web-01' },
    { presses: 'diagnose-again', shows: [looking('web-01')] },
    {
      found: nothingFound('web-01'),
      holds: [heading, { en: /Private key: fine/, ja: /秘密鍵:問題なし/ }],
    },
  ],

  'the message is pasted alone, and the machine is asked; TLS 1.2 is off': [
    { breaks: 'web-02', by: 'tls12-off' },
    {
      says: { en: 'An internal error has occurred.', ja: '内部エラーが発生しました。' },
      shows: [whichMachine],
    },
    { says: 'web-02', shows: [closed, looking('web-02')] },
    {
      found: { en: /^TLS 1.2 is switched off on web-02$/, ja: /^web-02 で TLS 1.2 が無効です$/ },
      holds: [
        { en: /^Your message: The port answered/m, ja: /^表示されたメッセージ:/m },
        heading,
        { en: /TLS: problem/, ja: /TLS:問題あり/ },
        'Enabled = 0',
      ],
    },
  ],

  'the message behind the machine; nothing can run inside, so the serial console is followed to its end': [
    { breaks: 'web-01', by: 'agent-not-ready' },
    {
      says: {
        en: 'diagnose web-01 "An internal error has occurred"',
        ja: 'web-01 を診断 「内部エラーが発生しました」',
      },
      shows: [looking('web-01')],
    },
    {
      found: nothingFound('web-01'),
      holds: [
        { en: /Nothing can be run inside Windows now/, ja: /いまは Windows の内部で何も実行できません/ },
        { en: /over the serial console, or over another machine/, ja: /シリアル コンソールか、別の VM/ },
        { en: '[Repair the disk on another machine]', ja: '[別のマシンでディスクを修復]' },
        { en: /Exposure to the Internet: fine/, ja: /インターネットへの公開:問題なし/ },
      ],
    },
    {
      presses: 'guide',
      label: { en: /serial console/, ja: /シリアル コンソール/ },
      shows: [console.open],
      holds: [/virtualMachines\/web-01\/serialConsole/, { en: 'step 1 of 7', ja: '手順 1/7' }],
    },
    { presses: 'answer', label: labels.done, shows: step(console.open, console.line) },
    {
      says: { en: 'done', ja: '完了' },
      shows: step(console.line, console.look),
      holds: ['sc query TermService'],
    },
    { says: { en: 'did not help', ja: '変わらない' }, shows: step(console.look, console.allow) },
    { presses: 'answer', label: labels.notHelped, shows: step(console.allow, console.start) },
    { restarts: true },
    { says: { en: 'next', ja: '次へ' }, shows: step(console.start, console.adapter) },
    { presses: 'answer', label: labels.done, shows: step(console.adapter, console.leave) },
    { heals: 'web-01' },
    { presses: 'answer', label: labels.last, shows: [console.leave, looking('web-01')] },
    {
      found: nothingFound('web-01'),
      holds: [heading, { en: /Private key: fine/, ja: /秘密鍵:問題なし/ }],
      lacks: [{ en: /serial console/, ja: /シリアル コンソール/ }],
    },
  ],

  'the offline repair: its first step, a wrong word, and stop': [
    { breaks: 'web-01', by: 'agent-not-ready' },
    { says: { en: 'internal-error web-01', ja: '内部エラー web-01' }, shows: [looking('web-01')] },
    { found: nothingFound('web-01') },
    {
      presses: 'guide',
      label: { en: /^Repair the disk/, ja: /ディスクを修復$/ },
      shows: [{ en: /^Take a snapshot of the OS disk$/, ja: /スナップショット/ }],
    },
    {
      says: { en: 'what does that mean', ja: 'どういうことですか' },
      shows: [closed, { en: /^Take a snapshot of the OS disk$/, ja: /スナップショット/ }],
    },
    { says: { en: 'cancel', ja: 'キャンセル' }, shows: [closed, titles.nothingGoesOn] },
    {
      presses: 'answer',
      label: labels.done,
      onOld: { en: /^Take a snapshot/, ja: /スナップショット/ },
      told: { en: /^This button was used already/, ja: /^このボタンはすでに使われています/ },
    },
  ],

  'another machine was meant; the first one is let go': [
    { breaks: 'web-02', by: 'every-tls-off' },
    { says: { en: 'internal-error web-01', ja: '内部エラー web-01' }, shows: [looking('web-01')] },
    { says: { en: 'no, web-02', ja: 'いえ、web-02 です' }, shows: [stopped('web-01'), looking('web-02')] },
    { found: /web-02/, holds: [heading, { en: /TLS: problem/, ja: /TLS:問題あり/ }] },
  ],
};

tellAll(conversations);
