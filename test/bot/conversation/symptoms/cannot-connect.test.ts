import { clientLine } from '../../../guest/client/client-line.ts';
import type { In, Step } from './step.ts';
import { tellAll } from './tell-all.ts';
import { labels, titles } from './titles.ts';

const { closed, looking, stopped, wayIn, wayInTold, works } = titles;

const address = '20.89.20.11';

/** What a PC says that gets no answer, while it reaches other places. With a VPN it may be the PC itself. */
const noAnswer = (more: Readonly<Record<string, string>> = {}): string =>
  clientLine({
    ...{ name: 'web-01', addresses: address, fresh: address },
    ...{ tcp: `timeout,5001,${address}`, rdp: '-', tls: '-' },
    ...more,
  });

const throughTheInternet: Step = {
  presses: 'way-in',
  label: labels.overTheInternet,
  typed: { address: '203.0.113.7' },
  shows: [wayInTold('web-01'), looking('web-01'), check()],
  holds: ['rdp-check/1', /SHA-256: [\da-f]{64}/],
};

function check(): In<RegExp> {
  return { en: /^Check the way to web-01 from your own PC$/, ja: /^お使いの PC から web-01 までの経路を/ };
}

const begun: readonly Step[] = [
  { says: { en: 'cannot-connect web-01', ja: '接続できない web-01' }, shows: [wayIn('web-01')] },
  throughTheInternet,
];

const cut: In<RegExp> = { en: /^The line is cut off/, ja: /^行が途中で切れています/ };

const received: In<RegExp> = { en: /its line is here$/, ja: /結果を受け取りました$/ };

const cannotRun: In<RegExp> = { en: /I cannot run it/, ja: /実行できない/ };

const pcOrOffice: In<RegExp> = {
  en: /lies in your PC or the office network$/,
  ja: /お使いの PC、社内ネットワークのどちらかにあります$/,
};

const office: In<RegExp> = {
  en: /(?:may|most likely|you out of web-01) lies? in the office network$/,
  ja: /社内ネットワークにある(?:かもしれません|と考えられます)$/,
};

const others: In<string> = {
  en: 'Can this PC reach other Windows machines by Remote Desktop?',
  ja: 'この PC から、ほかの Windows にリモート デスクトップで接続できますか',
};

const answers: In<string> = {
  en: 'Does the machine answer before it fails?',
  ja: '失敗する前に、マシンから応答がありますか',
};

const yes: In<RegExp> = { en: /^Yes$/, ja: /^はい$/ };

const conversations: Readonly<Record<string, readonly Step[]>> = {
  'the client check: cut, then whole; a question by its button, and the answer': [
    ...begun,
    { says: noAnswer().slice(0, 60), shows: [closed, cut], holds: ['rdp-check/1'] },
    { found: works('web-01') },
    {
      says: { en: `here: ${noAnswer()}`, ja: `結果です ${noAnswer()}` },
      shows: [received, pcOrOffice],
      holds: [
        others,
        { en: /Office network: possible/, ja: /社内ネットワーク:可能性あり/ },
        { en: /The machine and its Windows: ruled out/, ja: /マシンと Windows:原因ではありません/ },
        { en: /Network rules in Azure: ruled out/, ja: /Azure のネットワーク規則:原因ではありません/ },
      ],
      lacks: [{ en: '[Check from your PC]', ja: '[PC から確認する]' }],
    },
    {
      presses: 'answer',
      label: yes,
      shows: [
        { en: /^Other machines from this PC: Yes$/, ja: /^この PC からほかの Windows への接続:はい$/ },
        office,
      ],
      holds: [{ en: /You said that this PC reaches other/, ja: /(?:ほかの Windows|この PC)/ }],
    },
  ],

  'it cannot be run; the questions one after the other, typed and pressed, and a restart in the middle': [
    ...begun,
    { found: works('web-01') },
    {
      presses: 'answer',
      label: cannotRun,
      shows: [{ en: /^Your own PC: I cannot run it$/, ja: /^手元の PC:実行できない$/ }, pcOrOffice],
      holds: [others, { en: '[Check from your PC]', ja: '[PC から確認する]' }],
    },
    {
      says: { en: 'purple', ja: '紫です' },
      shows: [closed, pcOrOffice],
      holds: [others, { en: /Warning: that was not understood/, ja: /要注意:回答を理解できませんでした/ }],
    },
    { restarts: true },
    {
      says: { en: 'yes, all of them', ja: 'はい、できます' },
      shows: [{ en: /: Yes$/, ja: /:はい$/ }, office],
      holds: [answers],
      lacks: [others],
    },
    {
      presses: 'answer',
      label: { en: /^Nothing answers$/, ja: /^応答がない$/ },
      shows: [/./, office],
      lacks: [others, answers],
    },
  ],

  'a command does not take the answer away that sounds like one': [
    ...begun,
    { found: works('web-01') },
    {
      says: { en: 'I cannot run it', ja: '実行できません' },
      shows: [cannotRun, pcOrOffice],
      holds: [others],
    },
    {
      says: { en: "no, it can't connect", ja: '接続できません' },
      shows: [{ en: /: No$/, ja: /:いいえ$/ }, /./],
      lacks: [others],
    },
  ],

  'the client uses another port: everything is looked at once more, for that one': [
    { breaks: 'web-01', by: 'listens-on-another-port' },
    ...begun,
    // The first look is not even over.
    {
      says: noAnswer({ port: '33890' }),
      shows: [received, stopped('web-01'), looking('web-01'), /web-01/],
    },
    { found: /web-01/, holds: ['33890'] },
  ],

  'everything is there already when the line is pasted alone': [
    { says: { en: 'diagnose web-01', ja: '診断 web-01' }, shows: [wayIn('web-01')] },
    {
      presses: 'way-in',
      label: labels.overTheInternet,
      typed: { address: '203.0.113.7' },
      shows: [wayInTold('web-01'), looking('web-01')],
    },
    { found: works('web-01') },
    { presses: 'narrow', shows: [check()] },
    { says: { en: 'cancel', ja: 'キャンセル' }, shows: [closed, titles.nothingGoesOn] },
    { says: noAnswer(), shows: [pcOrOffice], holds: [others] },
  ],

  'a line that leaves one place only: nothing is asked': [
    ...begun,
    { found: works('web-01') },
    {
      says: noAnswer({ vpn: 'no' }),
      shows: [received, office],
      lacks: [others, answers],
      holds: [{ en: '[Ask your network team]', ja: '[社内ネットワークの担当者に依頼]' }],
    },
  ],

  'a line out of nowhere asks which machine it was': [
    { says: noAnswer(), shows: [titles.whichMachine] },
    { says: 'web-01', shows: [closed, wayIn('web-01')] },
    {
      presses: 'way-in',
      label: labels.overTheInternet,
      typed: { address: '203.0.113.7' },
      shows: [wayInTold('web-01'), looking('web-01'), /web-01/],
      // The line is here already.
      lacks: ['Set-StrictMode'],
    },
    { found: works('web-01') },
  ],

  'what blocks is found: nothing is left to ask, and it works once healed': [
    { breaks: 'web-01', by: 'inbound-port-denied' },
    ...begun,
    {
      found: { en: /^RDP to web-01 is blocked by a network rule$/, ja: /^web-01 への RDP は NSG の規則で/ },
      holds: [{ en: /Network rules in Azure: this is it/, ja: /Azure のネットワーク規則:原因/ }],
    },
    {
      presses: 'answer',
      label: cannotRun,
      shows: [
        cannotRun,
        {
          en: /^What keeps you out of web-01 lies in Azure’s network rules$/,
          ja: /Azure のネットワーク規則にあります$/,
        },
      ],
      lacks: [others],
    },
    { heals: 'web-01' },
    { presses: 'diagnose-again', label: /./, shows: [looking('web-01'), check()] },
    { found: works('web-01') },
  ],

  'a step of a guide on the card of the sources, and everything is looked at again': [
    ...begun,
    { found: works('web-01') },
    { presses: 'answer', label: cannotRun, shows: [cannotRun, pcOrOffice] },
    {
      presses: 'guide',
      label: { en: /^Connect by the address$/, ja: /^IP アドレスで接続$/ },
      shows: [closed, /./],
      holds: [{ en: 'step 1 of 2', ja: '手順 1/2' }],
    },
    { says: { en: 'done', ja: '完了' }, shows: [/./, /./], holds: [address] },
    {
      says: { en: 'no luck', ja: 'だめでした' },
      shows: [/./, looking('web-01'), /./],
    },
    { found: works('web-01') },
  ],
};

tellAll(conversations);
