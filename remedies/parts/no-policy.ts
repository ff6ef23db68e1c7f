import type { GuestStep } from '../../guest/harness/step.ts';
import { cannot } from './cannot.ts';
import { registryKeys } from './registry-keys.ts';

/** No policy of Remote Desktop sets this value: policy wins, and comes back. */
export const noPolicy = (name: string): GuestStep => ({
  do: 'need',
  that: 'registry-is',
  key: registryKeys.terminalServicesPolicy,
  name,
  data: null,
});

export const setByPolicy = () =>
  cannot(
    'A policy sets this and wins over the machine’s own value. Have the policy changed; gpresult /h report.html, run in the machine, names it.',
    'ポリシーによる設定のため、マシン側で変えても効果がありません。ポリシーの変更を依頼してください。どのポリシーかは、マシンで gpresult /h report.html を実行すると分かります。',
  );
