import type { Language } from '../../base/language.ts';
import type { Profile } from '../../guest/facts/firewall.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { machineName } from '../machine-name.ts';
import { sayProfiles } from '../wording/firewall-rows.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly profiles: readonly Profile[];
  readonly byPolicy: boolean;
};

/** What Windows' firewall calls NET_FW_MODIFY_STATE_INBOUND_BLOCKED. */
const inboundBlocked = 2;

export const firewallShieldsUp = defineGuestCheck({
  id: 'firewall-shields-up',
  catalogue: 'FW.SHIELD',
  cites: ['guest-firewall-closed'],
  facts: ['firewallProfiles', 'firewallNow'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ firewallProfiles, firewallNow }, { question }) => {
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    if (!filtersAtAll(inUse)) return { outcome: 'not-applicable' };
    const shielded = inUse.filter(({ filters, shielded: isShielded }) => filters && isShielded);
    const isSaid = firewallNow?.modifyState === inboundBlocked;
    if (shielded.length === 0 && !isSaid) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      profiles: (shielded.length > 0 ? shielded : inUse).map(({ profile }) => profile),
      byPolicy: shielded.some(({ isShieldOfPolicy }) => isShieldOfPolicy),
    };
    const isEverywhere = shielded.length === inUse.length;
    return { outcome: 'problem', certainty: isEverywhere ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: '"Block all" of the Windows firewall',
      title: ({ vm }: Facts) => `The Windows firewall of ${vm} blocks everything that comes in`,
      sentence: ({ byPolicy }) =>
        byPolicy
          ? 'It ignores every rule that allows something, RDP too. A policy sets this, so a local change would not last.'
          : 'It ignores every rule that allows something, RDP too, until this setting is taken back.',
      rows: (facts) =>
        rows(facts, 'en', { block: 'Block all', policy: 'set by a policy', local: 'set on the machine' }),
    },
    ja: {
      name: 'Windows ファイアウォールの「すべてブロック」',
      title: ({ vm }) => `${vm} の Windows ファイアウォールが受信をすべてブロックしています`,
      sentence: ({ byPolicy }) =>
        byPolicy
          ? '許可の規則があっても無視されます。ポリシーによる設定のため、マシン側で変えても元に戻ります。'
          : '許可の規則があっても無視されます。この設定を外すと、RDP の規則が効くようになります。',
      rows: (facts) =>
        rows(facts, 'ja', {
          block: 'すべてブロック',
          policy: 'ポリシーで設定',
          local: 'マシン側で設定',
        }),
    },
  },
});

const rows = (
  { profiles, byPolicy }: Facts,
  language: Language,
  label: Readonly<Record<'block' | 'policy' | 'local', string>>,
): readonly Row[] => [
  {
    label: label.block,
    value: `${sayProfiles(profiles, language)} · ${byPolicy ? label.policy : label.local} · DoNotAllowExceptions`,
  },
];
