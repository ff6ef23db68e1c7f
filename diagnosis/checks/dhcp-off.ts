import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { lostAddresses } from '../inside/addresses.ts';
import { machineName } from '../machine-name.ts';
import { startOf } from '../wording/service-row.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly start: number | undefined;
  readonly lost: readonly string[];
};

const disabled = 4;

export const dhcpOff = defineGuestCheck({
  id: 'dhcp-off',
  catalogue: 'IP.DHCP',
  cites: 'beyond',
  facts: ['services', 'adapters'],
  also: [],
  needs: { networkInterfaces },
  uses: {},
  followsFrom: [],
  judge: ({ services, adapters = [] }, { given, question }) => {
    const service = services?.get('Dhcp');
    if (service?.state === 'running' && service.start !== disabled) return { outcome: 'ok' };
    const lost = lostAddresses(adapters, given.networkInterfaces);
    const facts: Facts = { vm: machineName(question), start: service?.start, lost };
    // An address that is still there lasts until the next start.
    return lost.length > 0 ? { outcome: 'problem', certainty: 'sure', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'DHCP client',
      title: ({ vm, lost }: Facts) =>
        lost.length > 0
          ? `${vm} gets no address: its DHCP client does not run`
          : `${vm} will lose its address: its DHCP client does not run`,
      sentence: ({ lost }) =>
        lost.length > 0
          ? 'Windows cannot take the address that Azure gives, so nothing reaches it.'
          : 'The address is still there, but it will be gone after the next restart.',
      rows: ({ start, lost }) => [
        { label: 'Service', value: `Dhcp · ${startOf(start, 'en')}` },
        ...(lost.length === 0 ? [] : [{ label: 'Missing', value: lost.join(', ') }]),
      ],
    },
    ja: {
      name: 'DHCP クライアント',
      title: ({ vm, lost }) =>
        lost.length > 0
          ? `${vm} は DHCP クライアントが停止しており、IP アドレスを取得できていません`
          : `${vm} は DHCP クライアントが停止しており、いずれ IP アドレスを失います`,
      sentence: ({ lost }) =>
        lost.length > 0
          ? 'Azure からアドレスを受け取れないため、通信が届きません。'
          : 'いまはアドレスを保持していますが、次に再起動すると失われます。',
      rows: ({ start, lost }) => [
        { label: 'サービス', value: `Dhcp · ${startOf(start, 'ja')}` },
        ...(lost.length === 0 ? [] : [{ label: '失われたアドレス', value: lost.join(', ') }]),
      ],
    },
  },
});
