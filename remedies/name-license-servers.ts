import type { Facts } from '../diagnosis/checks/license-server-unreachable.ts';
import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { nameServers, withServers } from './parts/license-server-steps.ts';
import { setByPolicy } from './parts/no-policy.ts';
import { defineRemedy } from './remedy.ts';

export const nameLicenseServers = defineRemedy<Facts>({
  id: 'name-license-servers',
  catalogue: 'M41',
  fixes: ['license-server-unreachable'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'required',
  asks: ['servers'],
  // That a licence is handed out shows only when somebody signs in.
  proof: 'person',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    const { servers } = given.choices;
    if (servers === undefined)
      return cannot(
        'Tell the names of the licence servers.',
        'ライセンス サーバーの名前を指定してください。',
      );
    const { byPolicy, servers: named } = given.facts.licensing;
    if (byPolicy.servers) return setByPolicy();
    if (same(servers, named))
      return cannot(
        'Exactly these servers are named already, and none of them answers. Have TCP 135, 445 and 49152 to 65535 opened from this machine to them.',
        '指定済みのサーバーと同じで、どれも応答していません。このマシンからの TCP 135、445、49152~65535 を許可してもらってください。',
      );
    const isInWrongKey = (knownOf(given.fact('licensingSettings'))?.serversInWrongKey ?? []).length > 0;
    return inside(given, ...nameServers(servers, isInWrongKey));
  },
  effect: (evidence, { choices: { servers = [] } }) => withServers(evidence, servers),
  words: {
    en: {
      name: 'Name the licence servers',
      sentence: ({ facts: { vm }, choices: { servers = [] } }) =>
        `Has the session host ${vm} get its licences from ${servers.join(', ')}.`,
      mind: 'The servers have to hold licences of the mode that is set, and of this Windows or a newer one.',
    },
    ja: {
      name: 'ライセンス サーバーを指定する',
      sentence: ({ facts: { vm }, choices: { servers = [] } }) =>
        `セッション ホスト ${vm} のライセンスの取得先を ${servers.join('、')} にします。`,
      mind: 'サーバーには、設定されたモードの、このマシンと同じかより新しい Windows 用のライセンスが必要です。',
    },
  },
});

const same = (some: readonly string[], others: readonly string[]): boolean =>
  sorted(some).join() === sorted(others).join();

const sorted = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.toLowerCase()).toSorted();
