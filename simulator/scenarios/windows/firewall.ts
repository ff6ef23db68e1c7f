import { rdpRuleNames, rdpRules } from '../../guest/product/firewall.ts';
import { keys, serviceKey } from '../../guest/product/keys.ts';
import { dword, string } from '../../guest/product/values.ts';
import { firewallAllows } from '../../guest/settle/firewall.ts';
import type { Inside } from '../../guest/settle/inside.ts';
import { rdpPort } from '../../guest/settle/rdp-listener.ts';
import { type Edit, field, leadsTo, value } from './edit.ts';
import { windowsScenario } from './windows-scenario.ts';

/** Both rules of Remote Desktop, each with a part of it written otherwise. */
const rdpRulesWith = (change: (rule: string, inside: Inside) => string): readonly Edit[] =>
  [rdpRuleNames.tcp, rdpRuleNames.udp].map((name) =>
    value(keys.firewallRules, name, (inside) => string(change(rdpRules[name], inside))),
  );

/** Nobody gets in to Remote Desktop, from wherever the knock comes. */
const closed = leadsTo(
  (inside) =>
    !firewallAllows(inside, {
      direction: 'In',
      protocol: 'Tcp',
      port: rdpPort(inside),
      remote: '203.0.113.9',
      program: 'svchost.exe',
    }),
);

const block = 'v2.31|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=Block remote administration|';

/** The firewall of Windows, and those of others. */
export const firewallScenarios = [
  windowsScenario('firewall-rule-missing', {
    title: { en: 'Firewall rule off', ja: 'ファイアウォール規則が無効' },
    told: {
      en: 'Somebody disabled the rules of the group Remote Desktop.',
      ja: '誰かが「リモート デスクトップ」グループの規則を無効にしました。',
    },
    edits: rdpRulesWith((rule) => rule.replace('Active=TRUE', 'Active=FALSE')),
  }),
  windowsScenario('firewall-rule-blocks', {
    title: { en: 'Firewall rule blocks', ja: 'ファイアウォール規則による遮断' },
    told: {
      en: 'After an incident somebody added a rule that blocks port 3389.',
      ja: 'インシデントの後、ポート 3389 をブロックする規則が追加されました。',
    },
    edits: [value(keys.firewallRules, '{3C1F5D7A-6E0B-4B44-9F5E-0D6B2A9C3389}', string(block))],
  }),
  windowsScenario('firewall-policy-blocks', {
    title: { en: 'Policy blocks', ja: 'ポリシーによる遮断' },
    told: {
      en: 'Group Policy brought a firewall rule that blocks remote access.',
      ja: 'グループ ポリシーで、リモート接続をブロックするファイアウォール規則が配布されました。',
    },
    edits: [value(keys.policyFirewallRules, 'GPO-Block-RemoteAdmin', string(block))],
  }),
  windowsScenario('firewall-shields-up', {
    title: { en: 'All inbound blocked', ja: '受信をすべて遮断' },
    told: {
      en: 'Somebody ticked "block all incoming connections, including those in the list of allowed apps".',
      ja: '誰かが「許可されたアプリの一覧にあるアプリも含め、すべての着信接続をブロックする」をオンにしました。',
    },
    edits: Object.values(keys.profiles).map((profile) => value(profile, 'DoNotAllowExceptions', dword(1))),
  }),
  windowsScenario('firewall-service-stopped', {
    title: { en: 'Firewall service disabled', ja: 'ファイアウォール サービスが無効' },
    told: {
      en: 'Somebody disabled the firewall service to "switch the firewall off". Windows lets nothing in since.',
      ja: 'ファイアウォールを切るつもりでサービスが無効にされ、以後 Windows は何も受け付けません。',
    },
    edits: [value(serviceKey('MpsSvc'), 'Start', dword(4))],
  }),
  windowsScenario('firewall-rule-of-another-profile', {
    title: { en: 'Rule for another profile', ja: '別のプロファイルの規則' },
    told: {
      en: 'The rules of Remote Desktop were limited to profiles that this network does not have.',
      ja: 'リモート デスクトップの規則が、現在のネットワークとは別のプロファイルに限定されました。',
    },
    edits: [
      ...rdpRulesWith((rule, { windows }) =>
        rule.replace('|Name=', `|Profile=Private|Profile=${windows.domain ? 'Public' : 'Domain'}|Name=`),
      ),
      closed,
    ],
  }),
  windowsScenario('firewall-rule-for-others', {
    title: { en: 'Rule for other addresses', ja: '別のアドレス向けの規則' },
    told: {
      en: 'The rules of Remote Desktop were limited to the addresses of an office that has moved.',
      ja: 'リモート デスクトップの規則が、移転前の事業所のアドレスに限定されたままです。',
    },
    edits: [...rdpRulesWith((rule) => rule.replace('|Name=', '|RA4=10.200.0.0/255.255.0.0|Name=')), closed],
  }),
  windowsScenario('foreign-firewall', {
    title: { en: 'Firewall of another product', ja: '他社製ファイアウォール' },
    told: {
      en: 'Protection software with a firewall of its own was rolled out; it drops port 3389.',
      ja: '独自のファイアウォールを持つ保護ソフトウェアが導入され、ポート 3389 を破棄しています。',
    },
    edits: [
      field(
        'filters',
        ({ windows }) => [
          ...windows.filters,
          { service: 'SepMasterService', product: 'Symantec Endpoint Protection', drops: [3389] },
        ],
        (now) => now.some(({ service }) => service === 'SepMasterService'),
      ),
    ],
  }),
];
