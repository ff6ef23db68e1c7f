import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly addresses: readonly string[] };

export const noDefaultGateway = defineGuestCheck({
  id: 'no-default-gateway',
  catalogue: 'IP.NOGW',
  cites: ['second-nic-without-route', 'route-wrong'],
  facts: ['defaultRoutes', 'adapters'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: ['static-address', 'dhcp-off', 'adapter-disabled'],
  judge: ({ defaultRoutes = [], adapters = [] }, { question }) => {
    if (defaultRoutes.length > 0) return { outcome: 'ok' };
    const addresses = adapters.flatMap((adapter) => adapter.addresses);
    return { outcome: 'problem', certainty: 'likely', facts: { vm: machineName(question), addresses } };
  },
  words: {
    en: {
      name: 'Default gateway',
      title: ({ vm }: Facts) => `${vm} has no way to answer outside its subnet`,
      sentence: () =>
        'Windows has no default gateway, so answers only reach machines of the same subnet. An adapter that takes its settings from Azure (DHCP) gets one.',
      rows: ({ addresses }) => [
        { label: 'Default route', value: 'none' },
        ...(addresses.length === 0 ? [] : [{ label: 'Addresses', value: addresses.join(', ') }]),
      ],
    },
    ja: {
      name: '既定ゲートウェイ',
      title: ({ vm }) => `${vm} はサブネットの外に応答できません`,
      sentence: () =>
        'Windows に既定ゲートウェイがなく、応答が同じサブネットにしか届きません。DHCP で Azure から設定を受け取るアダプターには自動で設定されます。',
      rows: ({ addresses }) => [
        { label: '既定のルート', value: 'なし' },
        ...(addresses.length === 0 ? [] : [{ label: 'アドレス', value: addresses.join(', ') }]),
      ],
    },
  },
});
