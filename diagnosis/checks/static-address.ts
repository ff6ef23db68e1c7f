import type { Adapter } from '../../guest/facts/network.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { isIpv4, lostAddresses } from '../inside/addresses.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly wrong: readonly string[]; readonly azure: readonly string[] };

export const staticAddress = defineGuestCheck({
  id: 'static-address',
  catalogue: 'IP.STATIC',
  cites: 'beyond',
  facts: ['adapters'],
  also: [],
  needs: { networkInterfaces },
  uses: {},
  followsFrom: [],
  judge: ({ adapters = [] }, { given, question }) => {
    const azure = lostAddresses(adapters, given.networkInterfaces);
    const wrong = adapters.filter((adapter) => !adapter.dhcp).flatMap(ownAddresses);
    if (azure.length === 0 || wrong.length === 0) return { outcome: 'ok' };
    return { outcome: 'problem', certainty: 'sure', facts: { vm: machineName(question), wrong, azure } };
  },
  words: {
    en: {
      name: 'Address inside Windows',
      title: ({ vm }: Facts) => `${vm} has an address of its own that Azure does not know`,
      sentence: () =>
        'Somebody typed an address inside Windows. Azure sends packets to the one that it gave, so nothing arrives. The adapter has to get its address from Azure (DHCP).',
      rows: ({ wrong, azure }) => [
        { label: 'In Windows', value: wrong.join(', ') },
        { label: 'In Azure', value: azure.join(', ') },
      ],
    },
    ja: {
      name: 'Windows 内の IP アドレス',
      title: ({ vm }) => `${vm} の Windows に、Azure と異なる IP アドレスが固定で設定されています`,
      sentence: () =>
        'Azure は割り当てたアドレス宛てに通信を届けるため、Windows まで届きません。アダプターは DHCP で Azure からアドレスを受け取る必要があります。',
      rows: ({ wrong, azure }) => [
        { label: 'Windows', value: wrong.join(', ') },
        { label: 'Azure', value: azure.join(', ') },
      ],
    },
  },
});

const ownAddresses = ({ addresses }: Adapter): readonly string[] => addresses.filter(isIpv4);
