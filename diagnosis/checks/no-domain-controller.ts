import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Service } from '../../guest/facts/services.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { serviceRow } from '../wording/service-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly domain: FactValue<'domain'>;
  /** Where it does not run, nobody looks for a controller. */
  readonly netlogon?: Service;
  readonly nla: boolean;
  readonly events: readonly SeenEvent[];
};

const kinds = [
  ['nl', 5719],
  ['ls', 40960],
  ['ls', 40961],
] as const satisfies readonly EventKind[];

/** No such domain, no logon servers, and the controller does not answer. */
const notFound = [1355, 1311, 1722];

export const noDomainController = defineGuestCheck({
  id: 'no-domain-controller',
  catalogue: 'NLA.DC',
  cites: 'beyond',
  facts: ['domain'],
  also: ['listenerSettings', 'policy', 'services', 'events'],
  needs: {},
  uses: {},
  followsFrom: ['static-address', 'dhcp-off', 'adapter-disabled', 'no-default-gateway', 'dns-servers-wrong'],
  judge: ({ domain }, { also: { listenerSettings, policy, services, events }, question }) => {
    if (!domain?.joined) return { outcome: 'not-applicable' };
    const { controllerCode } = domain;
    if (controllerCode === 0) return { outcome: 'ok' };
    if (controllerCode === undefined)
      return { outcome: 'unknown', without: [], unread: [{ fact: 'domain', why: 'not-asked' }] };
    const netlogon = knownValue(services)?.get('Netlogon');
    const facts: Facts = {
      vm: machineName(question),
      domain,
      ...(netlogon && netlogon.state !== 'running' ? { netlogon } : {}),
      nla: requiresNla(knownValue(policy), knownValue(listenerSettings)),
      events: seenEvents(events, kinds),
    };
    return { outcome: 'problem', certainty: notFound.includes(controllerCode) ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Domain controller',
      title: ({ vm }: Facts) => `${vm} finds no domain controller`,
      sentence: ({ nla, netlogon }) =>
        `${netlogon ? 'The service that looks for one (Netlogon) does not run. ' : ''}${nla ? 'Network level authentication has to ask one before it lets anybody in, so accounts of the domain cannot sign in.' : 'Accounts of the domain can sign in only where Windows remembers them.'} Local accounts still can.`,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'ドメイン コントローラー',
      title: ({ vm }) => `${vm} からドメイン コントローラーが見つかりません`,
      sentence: ({ nla, netlogon }) =>
        `${netlogon ? '接続先を探すサービス(Netlogon)が動いていません。' : ''}${nla ? 'ネットワーク レベル認証(NLA)で確認できないため、ドメインのアカウントではサインインできません。' : 'ドメインのアカウントは、Windows に記憶されているものだけがサインインできます。'}ローカル アカウントなら使えます。`,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const labels = {
  en: { domain: 'Domain', looked: 'Looked for a controller', code: 'code' },
  ja: { domain: 'ドメイン', looked: 'コントローラーの検索', code: 'コード' },
} as const;

function rows({ domain, netlogon, events }: Facts, language: Language): readonly Row[] {
  const { domain: label, looked, code } = labels[language];
  return [
    ...(domain.name ? [{ label, value: domain.name }] : []),
    { label: looked, value: `nltest /dsgetdc → ${code} ${domain.controllerCode}` },
    ...(netlogon ? [serviceRow('Netlogon', netlogon, language)] : []),
    ...eventRows(events, kinds, language),
  ];
}
