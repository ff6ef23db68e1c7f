import { signIns } from '../inside/sign-ins.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly state: 'disabled' | 'locked' };

export const administratorDisabled = defineGuestCheck({
  id: 'administrator-disabled',
  catalogue: 'AUTH.ADMIN',
  cites: 'beyond',
  facts: ['builtInAdministrator', 'domain'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ builtInAdministrator, domain }, { also, question }) => {
    // A domain controller has none of its own.
    if (!builtInAdministrator) return { outcome: 'not-applicable' };
    const { disabled, locked } = builtInAdministrator;
    if (!disabled && !locked) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), state: disabled ? 'disabled' : 'locked' };
    // Others can sign in: in a domain by its accounts, and wherever somebody did today.
    if (domain?.joined || signIns(also.events) === 'pass') return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: 'possible', facts };
  },
  words: {
    en: {
      name: 'Built-in administrator',
      title: ({ vm, state }: Facts) => `The built-in administrator of ${vm} is ${said[state].en}`,
      sentence: () =>
        'On a machine in Azure this is the account that it was created with, unless somebody changed that. Whoever uses it does not get in; other accounts do.',
      rows: ({ state }) => [{ label: 'Account', value: `S-1-5-…-500 · ${said[state].en}` }],
    },
    ja: {
      name: '組み込みの管理者アカウント',
      title: ({ vm, state }) => `${vm} の組み込みの管理者アカウントが${said[state].ja}`,
      sentence: () =>
        'Azure のマシンでは通常、作成時に指定した管理者がこのアカウントです。このアカウントではサインインできませんが、ほかのアカウントには影響しません。',
      rows: ({ state }) => [{ label: 'アカウント', value: `S-1-5-…-500 · ${short[state]}` }],
    },
  },
});

const said = {
  disabled: { en: 'disabled', ja: '無効です' },
  locked: { en: 'locked out', ja: 'ロックされています' },
} as const;

const short = { disabled: '無効', locked: 'ロックアウト' } as const;
