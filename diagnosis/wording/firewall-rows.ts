import type { Language } from '../../base/language.ts';
import { profiles as allProfiles, type FirewallRule, type Profile } from '../../guest/facts/firewall.ts';
import type { Row } from '../checks/check.ts';

/** Rules of Windows' firewall, and the profiles in which that matters now. */
export const firewallRows = (
  rules: readonly FirewallRule[],
  profiles: readonly Profile[],
  language: Language,
): readonly Row[] => [
  ...rules.map((rule) => ({ label: terms[language].rule, value: ruleLine(rule, terms[language]) })),
  { label: terms[language].inUse, value: sayProfiles(profiles, language) },
];

/** The profiles of Windows' firewall by name. */
export const sayProfiles = (profiles: readonly Profile[], language: Language): string =>
  profiles.map((profile) => terms[language].names[profile]).join(terms[language].comma);

function ruleLine({ name, action, active, store, profiles, remote }: FirewallRule, words: Terms): string {
  const isOfAll = profiles.length === 0 || profiles.length === allProfiles.length;
  const from = remote.includes('*') ? words.anywhere : remote.join(', ');
  return [
    name,
    words.actions[action],
    ...(active ? [] : [words.inactive]),
    isOfAll ? words.everyProfile : profiles.map((profile) => words.names[profile]).join(words.comma),
    `${words.from} ${from}`,
    ...(store === 'local' ? [] : [words.stores[store]]),
  ].join(' · ');
}

type Terms = Readonly<
  Record<'rule' | 'inactive' | 'inUse' | 'everyProfile' | 'from' | 'anywhere' | 'comma', string>
> & {
  readonly names: Readonly<Record<Profile, string>>;
  readonly actions: Readonly<Record<FirewallRule['action'], string>>;
  readonly stores: Readonly<Record<Exclude<FirewallRule['store'], 'local'>, string>>;
};

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    rule: 'Rule',
    inactive: 'switched off',
    inUse: 'Profile in use',
    everyProfile: 'every profile',
    from: 'from',
    anywhere: 'any address',
    comma: ', ',
    names: { domain: 'domain', private: 'private', public: 'public' },
    actions: { allow: 'allows', block: 'blocks' },
    stores: { policy: 'set by Group Policy', mdm: 'set by device management (MDM)' },
  },
  ja: {
    rule: '規則',
    inactive: '無効',
    inUse: '使用中のプロファイル',
    everyProfile: '全プロファイル',
    from: '送信元',
    anywhere: 'すべてのアドレス',
    comma: '、',
    names: { domain: 'ドメイン', private: 'プライベート', public: 'パブリック' },
    actions: { allow: '許可', block: 'ブロック' },
    stores: { policy: 'グループ ポリシーで設定', mdm: 'デバイス管理(MDM)で設定' },
  },
};
