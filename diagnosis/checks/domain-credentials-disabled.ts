import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly isFelt: boolean; readonly events: readonly SeenEvent[] };

/** Windows' own words for a sign-in that it could not pass on. */
const kinds = [
  ['ls', 40960],
  ['ls', 40961],
] as const satisfies readonly EventKind[];

export const domainCredentialsDisabled = defineGuestCheck({
  id: 'domain-credentials-disabled',
  catalogue: 'NLA.CREDS',
  cites: 'beyond',
  facts: ['securityOptions', 'domain'],
  also: ['listenerSettings', 'policy', 'events'],
  needs: {},
  uses: {},
  followsFrom: ['no-domain-controller', 'domain-trust-broken'],
  judge: ({ securityOptions, domain }, { also: { listenerSettings, policy, events }, question }) => {
    if (!domain?.joined) return { outcome: 'not-applicable' };
    // Not set is Windows' default: they may be stored.
    if (securityOptions?.disableDomainCredentials !== 1) return { outcome: 'ok' };
    const nla = requiresNla(knownValue(policy), knownValue(listenerSettings));
    const seen = seenEvents(events, kinds);
    // Hardened machines are set like this, and people sign in all the same.
    const isFelt = nla && seen.length > 0 && signIns(events) !== 'pass';
    const facts: Facts = { vm: machineName(question), isFelt, events: seen };
    return isFelt ? { outcome: 'problem', certainty: 'likely', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Stored network credentials',
      title: ({ vm }: Facts) => `${vm} may not keep credentials for the network`,
      sentence: ({ isFelt }) =>
        isFelt
          ? 'This setting can stop network level authentication with accounts of the domain, and the log shows sign-ins that could not be passed on.'
          : 'Hardened machines are often set like this. It matters only where accounts of the domain cannot sign in with network level authentication.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'ネットワーク資格情報の保存',
      title: ({ vm }) => `${vm} ではネットワーク用の資格情報を保存できません`,
      sentence: ({ isFelt }) =>
        isFelt
          ? 'この設定が、ドメインのアカウントによるネットワーク レベル認証(NLA)を妨げることがあります。ログにも認証の失敗が残っています。'
          : 'セキュリティを強化したマシンではよくある設定です。ドメインのアカウントがネットワーク レベル認証(NLA)でサインインできない場合だけ問題になります。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ events }: Facts, language: Language) => [
  registryRow([securityKeys.lsa, 'disabledomaincreds'], 1, language),
  ...eventRows(events, kinds, language),
];
