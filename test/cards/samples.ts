import type { Words } from '../../base/language.ts';
import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Diagnosis, LookedAt, Progress } from '../../diagnosis/diagnosis.ts';
import type { Because, Evidence, Part } from '../../diagnosis/evidence/evidence.ts';

export const vm =
  '/subscriptions/50b50000-0000-4000-8000-000000000001/resourceGroups/rg-prod/providers/Microsoft.Compute/virtualMachines/web-01';

export const tokyo = {
  en: { language: 'en', timeZone: 'Asia/Tokyo' },
  ja: { language: 'ja', timeZone: 'Asia/Tokyo' },
} as const;

/** A sentence in both languages, where the words themselves do not matter. */
export const both = (text: string): Words => ({ en: text, ja: text });

const at = '2026-03-01T17:14:07.000Z';

type Look = {
  readonly part?: Part;
  readonly name: Words;
  readonly summary?: Words;
  readonly command?: string;
};

const looked = (id: string, look: Look, evidence: Evidence<unknown>): LookedAt => ({
  id,
  part: look.part ?? 'network',
  name: look.name,
  evidence,
  permission: `Microsoft.Network/${id}/read`,
  ...(look.summary ? { summary: look.summary } : {}),
  ...(look.command ? { command: look.command } : {}),
});

const seen = (operation: string): Evidence<unknown> => ({
  value: {},
  source: { operation, resource: vm },
  at,
});

const ipFlow = looked(
  'ip-flow',
  {
    name: { en: 'IP flow verify', ja: 'IP フロー検証' },
    summary: { en: 'Deny from 203.0.113.7', ja: '203.0.113.7 から → 拒否' },
    command:
      'az network watcher test-ip-flow --direction Inbound --protocol TCP --local 10.1.0.4:3389 --remote 203.0.113.7:60000 --vm web-01 --resource-group rg-prod',
  },
  seen('NetworkWatchers_VerifyIPFlow'),
);

const machine = looked(
  'virtual-machine',
  { part: 'azure', name: { en: 'Machine', ja: 'マシン' }, summary: { en: 'running', ja: '実行中' } },
  seen('VirtualMachines_Get'),
);

const serialLog = looked(
  'serial-log',
  { part: 'azure', name: { en: 'Boot log', ja: '起動ログ' } },
  {
    missing: true,
    because: {
      reason: 'forbidden',
      action: 'Microsoft.Compute/virtualMachines/retrieveBootDiagnosticsData/action',
      scope: vm,
      message: 'The client "c11e…" does not have authorization.',
    },
  },
);

const guest = (because: Because): LookedAt => ({
  ...looked(
    'guest',
    { part: 'windows', name: { en: 'Inside Windows', ja: 'Windows の内部' } },
    { missing: true, because },
  ),
  permission: 'Microsoft.Compute/virtualMachines/runCommand/action',
});

const inside = looked(
  'guest',
  {
    part: 'windows',
    name: { en: 'Inside Windows', ja: 'Windows の内部' },
    summary: { en: '54 facts, script ab12cd34ef56…', ja: '54 項目、スクリプト ab12cd34ef56…' },
  },
  seen('VirtualMachines_RunCommand'),
);

const said = (words: Words, more: { readonly title?: Words; readonly sentence?: Words } = {}) => {
  const of = (language: 'en' | 'ja') => ({
    name: words[language],
    ...(more.title ? { title: more.title[language] } : {}),
    ...(more.sentence ? { sentence: more.sentence[language] } : {}),
    rows: [],
  });
  return { en: of('en'), ja: of('ja') };
};

const denied: Finding = {
  check: 'inbound-port-denied',
  part: 'network',
  outcome: 'problem',
  certainty: 'sure',
  seen: ['ip-flow'],
  missing: [],
  words: {
    en: {
      name: 'Rules on the way in',
      title: 'RDP to web-01 is blocked by a network rule',
      sentence: 'Rule "deny-rdp" drops TCP 3389 on the subnet before it reaches the machine.',
      rows: [
        { label: 'Rule', value: 'deny-rdp · priority 300 · inbound · TCP 3389 · from Any' },
        { label: 'On', value: 'subnet vnet-1/web (network security group nsg-web)' },
      ],
    },
    ja: {
      name: '途中の規則',
      title: 'NSG の規則により web-01 に接続できません',
      sentence: 'NSG の規則 deny-rdp が TCP 3389 を拒否しています。',
      rows: [
        { label: '規則', value: 'deny-rdp・優先度 300・受信・TCP 3389・送信元 すべて' },
        { label: '場所', value: 'サブネット vnet-1/web(NSG: nsg-web)' },
      ],
    },
  },
};

const routeLost: Finding = {
  ...denied,
  check: 'route-back-lost',
  certainty: 'likely',
  seen: [],
  words: said(
    { en: 'Way back', ja: '戻りの経路' },
    {
      title: { en: 'Answers from web-01 go nowhere', ja: 'web-01 からの応答が戻りません' },
      sentence: {
        en: 'The route table sends them to None.',
        ja: 'ルート テーブルの次ホップが「なし」です。',
      },
    },
  ),
};

const consequence: Finding = {
  ...routeLost,
  check: 'agent-not-ready',
  followsFrom: 'route-back-lost',
  words: said(
    { en: 'Agent', ja: 'エージェント' },
    { title: { en: 'The agent does not report', ja: 'エージェントが応答していません' } },
  ),
};

const open: Finding = {
  check: 'rdp-open-to-internet',
  part: 'network',
  outcome: 'warning',
  seen: ['effective-security-rules'],
  missing: [],
  words: said(
    { en: 'Who may come', ja: '接続元の範囲' },
    {
      title: { en: 'RDP is open to the whole Internet', ja: 'RDP がインターネット全体に開いています' },
      sentence: {
        en: 'Rule "allow-any" lets everybody try.',
        ja: '規則 allow-any は送信元を限っていません。',
      },
    },
  ),
};

const bootUnknown: Finding = {
  check: 'boot-not-finished',
  part: 'azure',
  outcome: 'unknown',
  seen: [],
  missing: ['serial-log'],
  words: said({ en: 'Start of Windows', ja: 'Windows の起動' }),
};

export const fine: Finding = {
  check: 'vm-stopped',
  part: 'azure',
  outcome: 'ok',
  seen: ['virtual-machine'],
  missing: [],
  words: said({ en: 'Power', ja: '電源' }),
};

/** As many as there are names that nobody would read. */
const notInside = ['Service', 'Listener', 'Certificate', 'TLS', 'Firewall'].map(
  (name): Finding => ({
    ...bootUnknown,
    check: name.toLowerCase(),
    part: 'windows',
    missing: ['guest'],
    words: said(both(name)),
  }),
);

const unread: Finding = {
  ...bootUnknown,
  check: 'license-server-unreachable',
  part: 'windows',
  missing: [],
  unread: [{ fact: 'licenseServerReach', why: 'failed', code: '80041002' }],
  words: said({ en: 'Licence servers', ja: 'ライセンス サーバー' }),
};

const base: Diagnosis = {
  question: { vm, port: 3389, wayIn: { kind: 'public', address: '203.0.113.7' } },
  nature: 'windows',
  location: 'japaneast',
  startedAt: '2026-03-01T17:13:30.000Z',
  endedAt: '2026-03-01T17:14:11.000Z',
  evidence: [machine, ipFlow, serialLog],
  findings: [],
  waysIn: [
    {
      id: 'bastion',
      words: {
        en: 'Azure Bastion bas-hub reaches web-01',
        ja: 'Azure Bastion(bas-hub)から web-01 に入れます',
      },
      link: `https://portal.azure.com/#@/resource${vm}/bastionHost`,
    },
    {
      id: 'serial-console',
      words: { en: 'The serial console', ja: 'シリアル コンソール' },
      command: 'az serial-console connect --name web-01 --resource-group rg-prod',
    },
  ],
};

export const diagnoses = {
  blocked: { ...base, findings: [denied, fine, open, bootUnknown] },
  several: { ...base, findings: [denied, routeLost, consequence, open, fine] },
  blockedOnly: { ...base, evidence: [machine, ipFlow], findings: [denied, fine] },
  likely: { ...base, findings: [routeLost, fine] },
  uncertain: { ...base, findings: [fine, bootUnknown] },
  nothingFound: { ...base, evidence: [machine, ipFlow], findings: [fine] },
  notTold: {
    ...base,
    question: { vm, port: 3389, wayIn: { kind: 'not-told' } },
    findings: [fine, bootUnknown],
  },
  notInside: {
    ...base,
    evidence: [machine, ipFlow, guest({ reason: 'probe-not-allowed' })],
    findings: [fine, ...notInside],
  },
  guestBusy: {
    ...base,
    evidence: [machine, ipFlow, guest({ reason: 'guest-busy', heldBy: 'pipeline@contoso.example' })],
    findings: [denied, fine, ...notInside],
  },
  inside: { ...base, evidence: [machine, ipFlow, inside], findings: [fine] },
  unread: { ...base, evidence: [machine, ipFlow, inside], findings: [fine, unread] },
  linux: { ...base, nature: 'linux', evidence: [machine], findings: [], waysIn: [] },
  sessionHost: { ...base, nature: 'session-host', findings: [fine] },
  scaleSet: { ...base, nature: 'scale-set-instance', findings: [denied] },
} as const satisfies Readonly<Record<string, Diagnosis>>;

export const progress: Progress = {
  parts: [
    { part: 'azure', state: 'looking', done: 2, of: 4 },
    { part: 'network', state: 'problem', done: 6, of: 12, worst: denied },
    { part: 'windows', state: 'looking', done: 0, of: 1 },
  ],
};
