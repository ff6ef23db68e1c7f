import type { Words } from '../../base/language.ts';
import type { Sign, SourceId, SourceState } from './source.ts';
import type { Told } from './told.ts';

/** What the person said, and what it means; `isOpen`: whether Azure lets RDP in from any address. */
export const toldSigns = (told: Told, isOpen: boolean): readonly Sign[] =>
  (
    [
      said(messages[told.message ?? 'not-sure']),
      said(others[told.others ?? 'not-tried']),
      said(told.outside === 'no' && !isOpen ? outsideClosed : outside[told.outside ?? 'not-tried']),
      said(fromVnet[told.fromVnet ?? 'not-tried']),
      said(changes[told.changed ?? 'not-sure']),
    ] as const
  ).flat();

type Means = readonly [words: Words, means: Readonly<Partial<Record<SourceId, SourceState>>>];

function said(means: Means | undefined): readonly Sign[] {
  if (!means) return [];
  const [words, states] = means;
  return Object.entries(states).map(([source, says]) => ({
    // The keys of the record above.
    source: source as SourceId,
    says,
    by: 'person',
    words,
  }));
}

const none = undefined;

const messages: Readonly<Record<NonNullable<Told['message']>, Means | undefined>> = {
  'not-reached': none,
  answered: [
    {
      en: 'You said that the machine answers before it fails.',
      ja: 'マシンの応答があった後に失敗する、とのことです。',
    },
    { client: 'ruled-out', 'office-edge': 'ruled-out', 'security-rules': 'ruled-out', windows: 'likely' },
  ],
  'not-sure': none,
};

const others: Readonly<Record<NonNullable<Told['others']>, Means | undefined>> = {
  yes: [
    {
      en: 'You said that this PC reaches other Windows machines by RDP.',
      ja: 'この PC からほかの Windows には接続できる、とのことです。',
    },
    { client: 'ruled-out' },
  ],
  no: [
    {
      en: 'You said that this PC reaches no other Windows machine by RDP either.',
      ja: 'この PC からはほかの Windows にも接続できない、とのことです。',
    },
    { client: 'likely' },
  ],
  'not-tried': none,
};

const outside: Readonly<Record<NonNullable<Told['outside']>, Means | undefined>> = {
  yes: [
    {
      en: 'You said that this PC gets in from outside the office network.',
      ja: 'この PC は社外のネットワークからなら接続できる、とのことです。',
    },
    { client: 'ruled-out', 'office-edge': 'likely', windows: 'ruled-out' },
  ],
  no: [
    {
      en: 'You said that it fails from outside the office network too.',
      ja: '社外のネットワークからも接続できない、とのことです。',
    },
    { 'office-edge': 'ruled-out' },
  ],
  'not-tried': none,
};

/** Azure may have stopped that address itself. */
const outsideClosed: Means = [
  {
    en: 'You said that it fails from outside too. That does not decide it: Azure may not let that address in.',
    ja: '社外からも接続できない、とのことですが、Azure がその接続元を許可していない可能性があり、判断できません。',
  },
  { 'office-edge': 'not-known' },
];

const fromVnet: Readonly<Record<NonNullable<Told['fromVnet']>, Means | undefined>> = {
  yes: [
    {
      en: 'You said that another machine in the same virtual network gets in.',
      ja: '同じ仮想ネットワークの別のマシンからは接続できる、とのことです。',
    },
    { windows: 'ruled-out' },
  ],
  no: [
    {
      en: 'You said that another machine in the same virtual network does not get in either.',
      ja: '同じ仮想ネットワークの別のマシンからも接続できない、とのことです。',
    },
    { windows: 'likely' },
  ],
  'not-tried': none,
};

const changes: Readonly<Record<NonNullable<Told['changed']>, Means | undefined>> = {
  nothing: none,
  address: [
    {
      en: 'You said that the address changed. A name may still lead your PC to the old one.',
      ja: 'アドレスが変わった、とのことです。名前で接続すると、古いアドレスにつながることがあります。',
    },
    { client: 'likely' },
  ],
  port: [
    {
      en: 'You said that the port changed. Your client may still use the old one.',
      ja: 'ポートが変わった、とのことです。クライアントに古いポートが残っていることがあります。',
    },
    { client: 'possible' },
  ],
  'security-software': [
    {
      en: 'You said that a firewall or security software changed here.',
      ja: 'こちら側のファイアウォールまたはセキュリティ ソフトが変わった、とのことです。',
    },
    { client: 'likely', 'office-edge': 'likely' },
  ],
  'certificate-or-policy': [
    {
      en: 'You said that a certificate or a policy changed.',
      ja: '証明書またはポリシーが変わった、とのことです。',
    },
    { windows: 'likely' },
  ],
  'not-sure': none,
};
