import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly ghosts: number };

/** Some are left by every change of host; hundreds slow Windows down and can keep a new adapter away. */
const many = 50;

export const ghostAdapters = defineGuestCheck({
  id: 'ghost-adapters',
  catalogue: 'IP.GHOST',
  cites: 'beyond',
  facts: ['ghostAdapters'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ ghostAdapters: ghosts = 0 }, { question }) =>
    ghosts < many ? { outcome: 'ok' } : { outcome: 'warning', facts: { vm: machineName(question), ghosts } },
  words: {
    en: {
      name: 'Adapters that are gone',
      title: ({ vm, ghosts }: Facts) => `${vm} remembers ${ghosts} network adapters that are gone`,
      sentence: () =>
        'So many can slow down the start of the network and keep a new adapter from working. Cleaning up takes long; plan it.',
      rows: ({ ghosts }) => [{ label: 'Adapters', value: String(ghosts) }],
    },
    ja: {
      name: '残存アダプター',
      title: ({ vm, ghosts }) => `${vm} に、もう存在しないアダプターの情報が ${ghosts} 個残っています`,
      sentence: () =>
        'これほど多いと、ネットワークの開始が遅くなったり、新しいアダプターが動作しなくなったりすることがあります。削除には時間がかかるため、計画して行います。',
      rows: ({ ghosts }) => [{ label: '個数', value: String(ghosts) }],
    },
  },
});
