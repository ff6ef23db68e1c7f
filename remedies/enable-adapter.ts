import type { Facts } from '../diagnosis/checks/adapter-disabled.ts';
import { withAzureAdapters } from './parts/adapter-effects.ts';
import { type AzureAdapter, azureAdapters } from './parts/azure-adapters.ts';
import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

export const enableAdapter = defineRemedy<Facts>({
  id: 'enable-adapter',
  catalogue: 'M18',
  fixes: ['adapter-disabled'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  // Where every address is on another adapter, it may be meant.
  fits: ({ facts: { lost } }) => lost.length > 0,
  plan: (given) => {
    const adapters = toEnable(given);
    if (adapters.length === 0)
      return cannot(
        'The bot could not tell which network interface of Azure the disabled adapter is. Enable it in the serial console.',
        '無効なアダプターが Azure のどの NIC に当たるか判断できません。シリアル コンソールから有効にしてください。',
      );
    return inside(
      given,
      revertUnlessConfirmed,
      ...adapters.map(({ mac }) => ({ do: 'adapter', mac, set: 'enabled' }) as const),
    );
  },
  effect: (evidence, given) => withAzureAdapters(evidence, toEnable(given)),
  words: {
    en: {
      name: 'Enable the network adapter',
      sentence: ({ facts: { vm, lost } }) =>
        `Enables the network adapter of ${vm} to which ${lost.join(', ')} belongs.`,
      mind: 'If the machine cannot be reached afterwards, the adapter is disabled again by itself.',
    },
    ja: {
      name: 'ネットワーク アダプターを有効にする',
      sentence: ({ facts: { vm, lost } }) =>
        `${vm} で、アドレス ${lost.join('、')} を持つはずのネットワーク アダプターを有効にします。`,
      mind: '変更後にマシンへ届かなくなったときは、アダプターは自動で無効に戻ります。',
    },
  },
});

/** Those of Azure's whose address is lost and that no working adapter is: a disabled one may have no MAC to tell. */
function toEnable(given: Pick<RemedyCase<Facts>, 'fact' | 'seen' | 'facts'>): readonly AzureAdapter[] {
  const { disabled, lost } = given.facts;
  const working = (knownOf(given.fact('adapters')) ?? []).filter(
    (one) => !disabled.some(({ mac }) => mac === one.mac),
  );
  return azureAdapters(given).filter(
    ({ mac, addresses }) =>
      addresses.some((address) => lost.includes(address)) &&
      !working.some((adapter) => adapter.mac.toUpperCase() === mac),
  );
}
