import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

type Facts = { readonly vm: string; readonly code: string; readonly message?: string };

export const provisioningFailed = defineCheck({
  id: 'provisioning-failed',
  catalogue: 'VM.OFF',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: { provisioningState, provisioning } }, question) => {
    const code = provisioning?.code ?? `ProvisioningState/${provisioningState ?? ''}`;
    if (!/\/failed/i.test(code)) return { outcome: 'ok' };
    const message = provisioning?.message;
    return {
      outcome: 'warning',
      facts: { vm: machineName(question), code, ...(message ? { message } : {}) },
    };
  },
  words: {
    en: {
      name: 'Provisioning state',
      title: ({ vm }: Facts) => `The last change to ${vm} failed in Azure`,
      sentence: () =>
        'The machine may run all the same, but Azure may refuse to change it until this is repaired.',
      rows: ({ code, message }) => [
        { label: 'Provisioning', value: lastPart(code) },
        ...(message ? [{ label: 'Azure says', value: message }] : []),
      ],
    },
    ja: {
      name: 'プロビジョニングの状態',
      title: ({ vm }) => `${vm} への最後の変更が Azure で失敗しています`,
      sentence: () => 'マシンが動いていても、修復するまで Azure が変更を受け付けないことがあります。',
      rows: ({ code, message }) => [
        { label: 'プロビジョニング', value: lastPart(code) },
        ...(message ? [{ label: 'Azure の応答', value: message }] : []),
      ],
    },
  },
});

/** `ProvisioningState/failed/AllocationFailed`: its end says most. */
const lastPart = (code: string): string => code.split('/').at(-1) ?? code;
