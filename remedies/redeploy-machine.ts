import type { publicAddresses } from '../diagnosis/evidence/public-addresses.ts';
import type { ResourceHealthValue } from '../diagnosis/evidence/resource-health.ts';
import { cannot } from './parts/cannot.ts';
import { doneLately } from './parts/done-lately.ts';
import { withValue } from './parts/effects.ts';
import { restarted } from './parts/machine-effects.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const redeployMachine = defineRemedy<Facts>({
  id: 'redeploy-machine',
  catalogue: 'M56',
  fixes: ['platform-unhealthy', 'agent-not-ready'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 600,
  fits: (given) =>
    !doneLately(given, 'redeploy') && (given.finds('platform-unhealthy') || doneLately(given, 'restart')),
  plan: ({ question, seen }) => {
    const addresses = seen<typeof publicAddresses>('public-addresses') ?? [];
    const losesAddress = addresses.some(({ allocation = '' }) => /^dynamic$/i.test(allocation));
    if (losesAddress && question.wayIn.kind === 'public')
      return cannot(
        'The public address is not static: on another host the machine may get another one. Make the address static first.',
        'パブリック IP アドレスが静的ではないため、別のホストへ移すと変わるおそれがあります。先に静的アドレスへ変更してください。',
      );
    const { vm } = question;
    return {
      steps: [
        { kind: 'power', vm, change: 'redeploy' },
        { kind: 'wait', vm, for: 'agent' },
      ],
    };
  },
  effect: (evidence) =>
    withValue<ResourceHealthValue>(restarted(evidence), 'resource-health', () => ({ state: 'Available' })),
  words: {
    en: {
      name: 'Move the machine to another host',
      sentence: ({ facts: { vm } }) =>
        `Moves ${vm} to another server of Azure (redeploy), which restarts it, and waits until Windows is up.`,
      mind: 'Everything on the temporary disk (usually D:) is lost. Everybody who is signed in is signed out.',
      cannotUndo: 'It cannot be moved back, and what was on the temporary disk stays lost.',
    },
    ja: {
      name: '別のホストへ移動する',
      sentence: ({ facts: { vm } }) =>
        `${vm} を Azure の別のサーバーへ移し(再デプロイ)、再起動後に Windows が立ち上がるまで待ちます。`,
      mind: '一時ディスク(通常は D:)の内容はすべて消えます。サインイン中の全員が切断されます。',
      cannotUndo: '元のサーバーには戻せず、一時ディスクの内容も戻りません。',
    },
  },
});
