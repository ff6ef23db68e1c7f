import type { Adapter } from '../guest/facts/network.ts';
import { withAzureAdapters } from './parts/adapter-effects.ts';
import { type AzureAdapter, azureAdapters } from './parts/azure-adapters.ts';
import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

type Facts = { readonly vm: string };

export const takeAddressFromAzure = defineRemedy<Facts>({
  id: 'take-address-from-azure',
  catalogue: 'M15',
  fixes: ['static-address', 'no-default-gateway'],
  risk: 'high',
  dropsSessions: true,
  restart: 'recommended',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 120,
  fits: (given) => typedWrong(given).length > 0,
  plan: (given) => {
    const wrong = typedWrong(given);
    if (wrong.some(({ addresses }) => addresses.length > 1))
      return cannot(
        'This network interface has several addresses in Azure, and DHCP hands out only the first. Type all of them into Windows by hand, exactly as Azure has them.',
        'この NIC には Azure で複数のアドレスがあり、DHCP で受け取れるのは最初の 1 つだけです。Azure と同じアドレスをすべて手動で設定してください。',
      );
    return inside(
      given,
      revertUnlessConfirmed,
      ...wrong.map(({ mac }) => ({ do: 'adapter', mac, set: 'dhcp' }) as const),
    );
  },
  effect: (evidence, given) => withAzureAdapters(evidence, typedWrong(given)),
  words: {
    en: {
      name: 'Take the address from Azure',
      sentence: ({ facts: { vm } }) =>
        `Has the network adapter of ${vm} take its address and gateway from Azure (DHCP) instead of what somebody typed. Name servers stay as they are.`,
      mind: 'Every connection to the machine breaks for a moment. If it cannot be reached afterwards, the typed values come back by themselves.',
    },
    ja: {
      name: 'アドレスを Azure から受け取る',
      sentence: ({ facts: { vm } }) =>
        `${vm} のネットワーク アダプターを、手入力の値ではなく、Azure からアドレスとゲートウェイを受け取る設定(DHCP)に変えます。DNS サーバーの指定は変わりません。`,
      mind: 'マシンへの接続は一時的にすべて切れます。変更後にマシンへ届かなくなったときは、自動で元の値に戻ります。',
    },
  },
});

/** Adapters with typed values that Azure does not know, or without the gateway that the first one needs. */
function typedWrong(given: Pick<RemedyCase, 'fact' | 'seen'>): readonly AzureAdapter[] {
  const adapters = knownOf(given.fact('adapters')) ?? [];
  return azureAdapters(given).filter((azure) => {
    const adapter = adapters.find(({ mac }) => mac.toUpperCase() === azure.mac);
    return adapter !== undefined && !adapter.dhcp && isWrong(adapter, azure);
  });
}

const isWrong = ({ addresses, gateways }: Adapter, azure: AzureAdapter): boolean =>
  azure.addresses.some((address) => !addresses.includes(address)) ||
  (azure.isPrimary && gateways.length === 0);
