import type { Facts } from '../diagnosis/checks/license-servers-in-wrong-key.ts';
import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { nameServers, withServers } from './parts/license-server-steps.ts';
import { defineRemedy } from './remedy.ts';

export const moveLicenseServers = defineRemedy<Facts>({
  id: 'move-license-servers',
  catalogue: 'M41',
  fixes: ['license-servers-in-wrong-key'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'required',
  asks: [],
  // That a licence is handed out shows only when somebody signs in.
  proof: 'person',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    const { servers } = given.facts;
    // The probe cuts long values: what is cut names nobody.
    return servers.every(isServer)
      ? inside(given, ...nameServers(servers, true))
      : cannot(
          'What is written there are not names of servers. Name the licence servers in the deployment properties or by policy.',
          '書かれている値はサーバー名ではありません。展開のプロパティかポリシーでライセンス サーバーを指定してください。',
        );
  },
  effect: (evidence, { facts: { servers } }) => withServers(evidence, servers),
  words: {
    en: {
      name: 'Move the licence servers to the right key',
      sentence: ({ facts: { vm, servers } }) =>
        `Writes the licence servers of ${vm} (${servers.join(', ')}) where Windows looks for them, and removes the value from the wrong place.`,
    },
    ja: {
      name: 'ライセンス サーバーの指定を正しい場所に移す',
      sentence: ({ facts: { vm, servers } }) =>
        `${vm} のライセンス サーバーの指定(${servers.join('、')})を Windows が参照する場所に書き、誤った場所の値を削除します。`,
    },
  },
});

const isServer = (name: string): boolean => /^[A-Za-z0-9.-]{1,253}$/.test(name);
