import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly version: string; readonly update: string };

/** Builds of netvsc.sys that lose the network, and what mends them. */
const broken: Readonly<Record<string, string>> = { '14393.594': 'KB4073562', '15063.0': 'KB4016240' };

export const oldNetworkDriver = defineGuestCheck({
  id: 'old-network-driver',
  catalogue: 'IP.DRIVER',
  cites: 'beyond',
  facts: ['networkDriver'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ networkDriver: version }, { question }) => {
    const update = version === undefined ? undefined : broken[version];
    if (version === undefined || update === undefined) return { outcome: 'ok' };
    return { outcome: 'problem', certainty: 'likely', facts: { vm: machineName(question), version, update } };
  },
  words: {
    en: {
      name: 'Network driver',
      title: ({ vm }: Facts) => `${vm} has a network driver that loses the connection`,
      sentence: ({ update }) => `This build is known for it. The update ${update} brings a newer one.`,
      rows: ({ version }) => [{ label: 'netvsc.sys', value: `10.0.${version}` }],
    },
    ja: {
      name: 'ネットワーク ドライバー',
      title: ({ vm }) => `${vm} のネットワーク ドライバーは、通信が途切れる既知の版です`,
      sentence: ({ update }) => `更新プログラム ${update} で新しい版になります。`,
      rows: ({ version }) => [{ label: 'netvsc.sys', value: `10.0.${version}` }],
    },
  },
});
