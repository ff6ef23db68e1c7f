import { isMissing } from '../evidence/evidence.ts';
import { signInRole } from '../evidence/sign-in-role.ts';
import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

type Extension = VirtualMachineValue['extensions'][number];

type Facts = {
  readonly vm: string;
  readonly extension: Extension;
  readonly why: 'extension-failed' | 'no-role';
};

const isEntraSignIn = ({ type }: Extension): boolean => type?.toLowerCase() === 'aadloginforwindows';

export const entraSignIn = defineCheck({
  id: 'entra-sign-in',
  catalogue: 'AUTH.ENTRA',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: { signInRole },
  followsFrom: [],
  judge: (given, question) => {
    const extension = given.virtualMachine.extensions.find(isEntraSignIn);
    if (!extension) return { outcome: 'not-applicable' };
    const facts = (why: Facts['why']): Facts => ({ vm: machineName(question), extension, why });
    const states = [extension.provisioningState, extension.code];
    if (states.some((state) => /(^|\/)failed/i.test(state ?? '')))
      return { outcome: 'problem', certainty: 'likely', facts: facts('extension-failed') };
    // Without a person there is nobody whose role could be looked at.
    if (question.person === undefined) return { outcome: 'not-applicable' };
    if (isMissing(given.signInRole)) return { outcome: 'unknown', without: ['signInRole'] };
    if (given.signInRole.value.role !== 'none') return { outcome: 'ok' };
    return { outcome: 'problem', certainty: 'likely', facts: facts('no-role') };
  },
  words: {
    en: {
      name: 'Sign-in with Microsoft Entra ID',
      title: ({ vm, why }: Facts) =>
        why === 'no-role'
          ? `You may not sign in to ${vm} with your work account`
          : `Signing in to ${vm} with a work account does not work`,
      sentence: ({ why }) =>
        why === 'no-role'
          ? 'The role Virtual Machine User Login or Virtual Machine Administrator Login is missing. A local account is not affected.'
          : 'The extension for Microsoft Entra ID failed. A local account is not affected.',
      rows: ({ extension }) => [
        {
          label: 'Extension',
          value: [extension.name, extension.provisioningState, extension.message].filter(Boolean).join(' · '),
        },
      ],
    },
    ja: {
      name: 'Microsoft Entra ID でのサインイン',
      title: ({ vm, why }) =>
        why === 'no-role'
          ? `職場のアカウントで ${vm} にサインインする権限がありません`
          : `職場のアカウントで ${vm} にサインインできない状態です`,
      sentence: ({ why }) =>
        why === 'no-role'
          ? 'ロール Virtual Machine User Login または Virtual Machine Administrator Login がありません。ローカル アカウントには影響しません。'
          : 'Microsoft Entra ID の拡張機能が失敗しています。ローカル アカウントには影響しません。',
      rows: ({ extension }) => [
        {
          label: '拡張機能',
          value: [extension.name, extension.provisioningState, extension.message].filter(Boolean).join('・'),
        },
      ],
    },
  },
});
