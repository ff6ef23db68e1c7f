import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { machineName } from '../machine-name.ts';
import { rdpPort } from '../question.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly port: number; readonly proxies: readonly string[] };

/** The service that carries port proxies. */
const carrier = /^iphlpsvc$/i;

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp';

export const portProxied = defineGuestCheck({
  id: 'port-proxied',
  catalogue: 'RDP.PROXY',
  cites: ['port-taken'],
  facts: ['portProxies', 'listenerSettings'],
  also: ['portOwners'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ portProxies = [], listenerSettings }, { also, question }) => {
    const port = listenerSettings?.port ?? rdpPort;
    const proxies = portProxies.filter((proxy) => proxy.endsWith(`/${port}`));
    if (proxies.length === 0) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), port, proxies };
    const owners = knownValue(also.portOwners);
    const isCarried = owners?.some(({ services }) => services.some((name) => carrier.test(name)));
    // Where RDP alone holds the port, the proxy does not work now.
    return owners && owners.length > 0 && !isCarried
      ? { outcome: 'warning', facts }
      : { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Port proxies',
      title: ({ vm, port }: Facts) => `A port proxy takes the RDP connections of ${vm} on TCP ${port}`,
      sentence: () =>
        'Windows is told to pass what arrives at the RDP port on to another place, so that it does not reach RDP.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'ポート プロキシ',
      title: ({ vm, port }) => `${vm} の TCP ${port} への接続がポート プロキシに転送されます`,
      sentence: () => 'RDP のポートに届いた通信を別の宛先へ転送する設定があり、RDP に届きません。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ proxies }: Facts, language: Language): readonly Row[] =>
  proxies.map((proxy) => ({
    label: language === 'en' ? 'Listens at' : '待ち受け',
    value: `${proxy} · ${key}`,
  }));
