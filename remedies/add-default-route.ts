import { azureAdapters } from './parts/azure-adapters.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

type Facts = { readonly vm: string };

/** Greater than what Windows gives the route that DHCP brings, which goes first once it is back. */
const metric = 256;

export const addDefaultRoute = defineRemedy<Facts>({
  id: 'add-default-route',
  catalogue: 'M17',
  fixes: ['no-default-gateway'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 40,
  plan: (given) => {
    const primary = primaryOf(given);
    const adapter = knownOf(given.fact('adapters'))?.find(({ mac }) => mac.toUpperCase() === primary?.mac);
    if (!primary?.gateway || !adapter)
      return cannot(
        'The bot could not see the subnet of this machine’s first network interface, so it does not know the gateway. Let it read the virtual network.',
        'マシンの最初の NIC のサブネットを確認できず、ゲートウェイがわかりません。仮想ネットワークの読み取りをボットに許可してください。',
      );
    if (!primary.addresses.some((address) => adapter.addresses.includes(address)))
      return cannot(
        'The first network adapter does not have the address that Azure gave it, so a route would lead nowhere. Mend its address first.',
        '最初のネットワーク アダプターに Azure のアドレスがないため、ルートを追加しても通信できません。先にアドレスを直してください。',
      );
    return inside(given, revertUnlessConfirmed, {
      do: 'route-add',
      prefix: '0.0.0.0/0',
      nextHop: primary.gateway,
      mac: primary.mac,
      metric,
    });
  },
  effect: (evidence, given) => withFacts(evidence, { rt: `${primaryOf(given)?.gateway}@1m${metric}` }),
  words: {
    en: {
      name: 'Add the route to the gateway',
      sentence: ({ facts: { vm } }) =>
        `Gives ${vm} a default route to the gateway of its subnet, on its first network adapter only.`,
      mind: 'If the machine cannot be reached afterwards, the route is taken away by itself.',
    },
    ja: {
      name: 'ゲートウェイへのルートを追加する',
      sentence: ({ facts: { vm } }) =>
        `${vm} の最初のネットワーク アダプターに、サブネットのゲートウェイへの既定のルートを追加します。`,
      mind: '変更後にマシンへ届かなくなったときは、ルートは自動で取り消されます。',
    },
  },
});

/** Azure routes what a machine sends only for its first network interface. */
const primaryOf = (given: Pick<RemedyCase, 'seen'>) =>
  azureAdapters(given).find(({ isPrimary }) => isPrimary);
