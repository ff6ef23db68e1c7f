import { machineName } from '../machine-name.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string };

export const restrictedAdminOff = defineGuestCheck({
  id: 'restricted-admin-off',
  catalogue: 'AUTH.RESTRICTED',
  cites: 'beyond',
  facts: ['securityOptions'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  // Not set is Windows' default, which is off as well; only who switched it off is told.
  judge: ({ securityOptions }, { question }) =>
    securityOptions?.disableRestrictedAdmin === 1
      ? { outcome: 'warning', facts: { vm: machineName(question) } satisfies Facts }
      : { outcome: 'ok' },
  words: {
    en: {
      name: 'Restricted Admin mode',
      title: ({ vm }: Facts) => `${vm} does not accept Restricted Admin mode`,
      sentence: () =>
        'Who connects with mstsc /restrictedAdmin or with Remote Credential Guard is refused; without these, nothing changes.',
      rows: () => [registryRow([securityKeys.lsa, 'DisableRestrictedAdmin'], 1, 'en')],
    },
    ja: {
      name: 'Restricted Admin モード',
      title: ({ vm }) => `${vm} では Restricted Admin モードを使えません`,
      sentence: () =>
        'mstsc /restrictedAdmin や Remote Credential Guard を使った接続は拒否されます。通常の接続には影響しません。',
      rows: () => [registryRow([securityKeys.lsa, 'DisableRestrictedAdmin'], 1, 'ja')],
    },
  },
});
