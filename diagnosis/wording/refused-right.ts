import type { Language, Words } from '../../base/language.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Row } from '../checks/check.ts';
import type { RefusedRight } from '../inside/refused-right.ts';
import { sidName } from './well-known-sids.ts';

export type RefusedFacts = {
  readonly vm: string;
  readonly refused: RefusedRight;
  readonly rights: FactValue<'signInRights'>;
  /** How many members Remote Desktop Users has. */
  readonly members?: number;
};

/** Whom it concerns, as the title begins. */
export const refusedWho: Readonly<Record<RefusedRight, Words>> = {
  everybody: { en: 'Nobody may', ja: '誰も' },
  'nobody-allowed': { en: 'Nobody may', ja: '誰も' },
  administrators: { en: 'Administrators may not', ja: '管理者が' },
  members: { en: 'Members of Remote Desktop Users may not', ja: 'Remote Desktop Users のメンバーが' },
  local: { en: 'Local accounts may not', ja: 'ローカル アカウントが' },
  network: { en: 'Some people may not', ja: '一部の人が' },
};

const denied: Words = {
  en: 'The security policy denies it to them, and denial wins over every right they have otherwise.',
  ja: 'セキュリティ ポリシーで拒否されています。拒否はほかのどの許可よりも優先されます。',
};

export const refusedWhy: Readonly<Record<RefusedRight, Words>> = {
  everybody: denied,
  'nobody-allowed': {
    en: 'The security policy gives the right to nobody, or only to a group that has no members.',
    ja: 'サインインの権利が誰にも与えられていないか、メンバーのいないグループにしか与えられていません。',
  },
  administrators: denied,
  members: denied,
  local: denied,
  network: {
    en: 'Network level authentication also needs the right to access the machine from the network, and the security policy takes it away.',
    ja: 'ネットワーク レベル認証(NLA)には「ネットワーク経由でのアクセス」の権利も必要ですが、セキュリティ ポリシーで制限されています。',
  },
};

const labels = {
  en: {
    allowed: 'May sign in',
    denied: 'May not sign in',
    allowedNetwork: 'May come by network',
    deniedNetwork: 'May not come by network',
    members: 'Members of Remote Desktop Users',
    nobody: 'nobody',
  },
  ja: {
    allowed: 'サインインを許可',
    denied: 'サインインを拒否',
    allowedNetwork: 'ネットワーク経由を許可',
    deniedNetwork: 'ネットワーク経由を拒否',
    members: 'Remote Desktop Users のメンバー数',
    nobody: 'なし',
  },
} as const;

/** The rights as they stand, by the names that Windows' own policy uses. */
export function refusedRows({ refused, rights, members }: RefusedFacts, language: Language): readonly Row[] {
  const words = labels[language];
  const of = (label: string, name: string, sids: readonly string[]): Row => ({
    label,
    value: `${sids.map(sidName).join(', ') || words.nobody} · ${name}`,
  });
  return [
    of(words.allowed, 'SeRemoteInteractiveLogonRight', rights.allowRemoteDesktop),
    of(words.denied, 'SeDenyRemoteInteractiveLogonRight', rights.denyRemoteDesktop),
    ...(refused === 'network'
      ? [
          of(words.allowedNetwork, 'SeNetworkLogonRight', rights.allowNetwork),
          of(words.deniedNetwork, 'SeDenyNetworkLogonRight', rights.denyNetwork),
        ]
      : []),
    ...(members === undefined ? [] : [{ label: words.members, value: String(members) }]),
  ];
}
