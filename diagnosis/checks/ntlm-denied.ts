import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import type { Certainty } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly joined: boolean; readonly value: number };

const denyDomainAccounts = 1;
const denyAll = 2;

export const ntlmDenied = defineGuestCheck({
  id: 'ntlm-denied',
  catalogue: 'AUTH.NTLM',
  cites: 'beyond',
  facts: ['securityOptions', 'domain'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ securityOptions, domain }, { also, question }) => {
    const value = securityOptions?.restrictReceivingNtlm;
    const joined = domain?.joined ?? false;
    // Not set is Windows' default: NTLM is accepted.
    if (value !== denyAll && !(value === denyDomainAccounts && joined)) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), joined, value };
    const came = signIns(also.events);
    if (came === 'pass') return { outcome: 'warning', facts };
    // In a domain Kerberos does without it, as long as people connect by the machine's name.
    const certainty: Certainty = !joined || (value === denyAll && came === 'fail') ? 'likely' : 'possible';
    return { outcome: 'problem', certainty, facts };
  },
  words: {
    en: {
      name: 'NTLM',
      title: ({ vm }: Facts) => `${vm} refuses NTLM sign-ins`,
      sentence: ({ joined }) =>
        joined
          ? 'Who connects by address, or with a local account, is authenticated by NTLM and refused. Accounts of the domain get in by the machine’s full name.'
          : 'Outside a domain every remote sign-in is authenticated by NTLM, so nobody gets past network level authentication.',
      rows: ({ value }) => [registryRow([securityKeys.ntlm, 'RestrictReceivingNTLMTraffic'], value, 'en')],
    },
    ja: {
      name: 'NTLM',
      title: ({ vm }) => `${vm} は NTLM によるサインインを拒否します`,
      sentence: ({ joined }) =>
        joined
          ? 'IP アドレスやローカル アカウントで接続すると NTLM が使われ、拒否されます。ドメインのアカウントなら、マシンの完全な名前で接続できます。'
          : 'ドメインに参加していないマシンへの接続は必ず NTLM で認証されるため、誰もネットワーク レベル認証(NLA)を通過できません。',
      rows: ({ value }) => [registryRow([securityKeys.ntlm, 'RestrictReceivingNTLMTraffic'], value, 'ja')],
    },
  },
});
