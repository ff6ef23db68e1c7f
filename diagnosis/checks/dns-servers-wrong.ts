import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly domain: string; readonly servers: readonly string[] };

/** Azure's own name server: it knows nothing of a domain of one's own. */
const azureServer = '168.63.129.16';

const isInside = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(address);

export const dnsServersWrong = defineGuestCheck({
  id: 'dns-servers-wrong',
  catalogue: 'IP.DNS',
  cites: 'beyond',
  facts: ['domain', 'adapters'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ domain, adapters = [] }, { question }) => {
    if (!domain?.joined) return { outcome: 'not-applicable' };
    const { controllerCode = 0, name = '' } = domain;
    const servers = [...new Set(adapters.flatMap(({ dnsServers }) => dnsServers))];
    const couldKnow = servers.some((server) => server !== azureServer && isInside(server));
    if (controllerCode === 0 || couldKnow) return { outcome: 'ok' };
    return {
      outcome: 'problem',
      certainty: 'likely',
      facts: { vm: machineName(question), domain: name, servers },
    };
  },
  words: {
    en: {
      name: 'Name servers',
      title: ({ vm }: Facts) => `${vm} asks name servers that cannot know its domain`,
      sentence: () =>
        'It finds no domain controller, and none of its name servers is one of the inner network. With network level authentication, domain accounts do not get in.',
      rows: ({ domain, servers }) => [
        { label: 'Domain', value: domain },
        { label: 'Name servers', value: servers.join(', ') || 'none' },
      ],
    },
    ja: {
      name: 'DNS サーバー',
      title: ({ vm }) => `${vm} の DNS サーバーでは、参加しているドメインを解決できません`,
      sentence: () =>
        'ドメイン コントローラーが見つからず、内部ネットワークの DNS サーバーも設定されていません。ネットワーク レベル認証では、ドメイン アカウントで接続できません。',
      rows: ({ domain, servers }) => [
        { label: 'ドメイン', value: domain },
        { label: 'DNS サーバー', value: servers.join(', ') || 'なし' },
      ],
    },
  },
});
