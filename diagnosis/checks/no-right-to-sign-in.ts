import type { Language, Words } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import { type RefusedRight, refusedRight } from '../inside/refused-right.ts';
import { requiresNla } from '../inside/requires-nla.ts';
import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { sidName } from '../wording/well-known-sids.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly refused: RefusedRight;
  readonly rights: FactValue<'signInRights'>;
  readonly members?: number;
};

export const noRightToSignIn = defineGuestCheck({
  id: 'no-right-to-sign-in',
  catalogue: 'AUTH.RIGHTS',
  cites: 'beyond',
  facts: ['signInRights', 'domain'],
  also: ['remoteDesktopUsers', 'listenerSettings', 'policy', 'events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ signInRights: rights, domain }, { also, question }) => {
    if (!rights) return { outcome: 'not-applicable' };
    const members = knownValue(also.remoteDesktopUsers);
    const nla = requiresNla(knownValue(also.policy), knownValue(also.listenerSettings));
    const joined = domain?.joined ?? false;
    const refused = refusedRight({ rights, members, joined, nla });
    if (!refused) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      refused,
      rights,
      ...(members === undefined ? {} : { members }),
    };
    // Domains keep local accounts out on purpose; and who got past this authentication had the right for it.
    const isMeant = refused === 'local' && joined;
    if (isMeant || (refused === 'network' && signIns(also.events) === 'pass'))
      return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: refused === 'network' ? 'possible' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Right to sign in',
      title: ({ vm, refused }: Facts) => `${who[refused].en} sign in to ${vm} over Remote Desktop`,
      sentence: ({ refused }) => why[refused].en,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'サインインの権利',
      title: ({ vm, refused }) => `${vm} では${who[refused].ja}リモート デスクトップでサインインできません`,
      sentence: ({ refused }) => why[refused].ja,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const who: Readonly<Record<RefusedRight, Words>> = {
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

const why: Readonly<Record<RefusedRight, Words>> = {
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
  en: { members: 'Members of Remote Desktop Users', nobody: 'nobody' },
  ja: { members: 'Remote Desktop Users のメンバー数', nobody: 'なし' },
} as const;

function rows({ refused, rights, members }: Facts, language: Language): readonly Row[] {
  const { members: label, nobody } = labels[language];
  const of = (name: string, sids: readonly string[]): Row => ({
    label: name,
    value: sids.map(sidName).join(', ') || nobody,
  });
  return [
    of('SeRemoteInteractiveLogonRight', rights.allowRemoteDesktop),
    of('SeDenyRemoteInteractiveLogonRight', rights.denyRemoteDesktop),
    ...(refused === 'network'
      ? [of('SeNetworkLogonRight', rights.allowNetwork), of('SeDenyNetworkLogonRight', rights.denyNetwork)]
      : []),
    ...(members === undefined ? [] : [{ label, value: String(members) }]),
  ];
}
