import type { Service } from '../../guest/facts/services.ts';
import { machineName } from '../machine-name.ts';
import { serviceRow } from '../wording/service-row.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly down: readonly { readonly name: string; readonly service: Service | undefined }[];
};

/** The engine that filters, and the firewall that tells it what to let in; the second needs the first. */
const names = ['BFE', 'MpsSvc'] as const;

export const firewallServiceStopped = defineGuestCheck({
  id: 'firewall-service-stopped',
  catalogue: 'FW.SVC',
  cites: ['guest-firewall-closed'],
  facts: ['services'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: ['safe-mode'],
  judge: ({ services }, { question }) => {
    const states = names.map((name) => ({ name, service: services?.get(name) }));
    const down = states.filter(({ service }) => service?.state !== 'running');
    if (down.length === 0) return { outcome: 'ok' };
    if (down.every(({ service }) => service?.state === 'unknown'))
      return { outcome: 'unknown', without: [], unread: [{ fact: 'services', why: 'failed' }] };
    const facts: Facts = { vm: machineName(question), down };
    const isStopped = down.some(({ service }) => service?.state === 'stopped');
    return { outcome: 'problem', certainty: isStopped ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Firewall services of Windows',
      title: ({ vm }: Facts) => `The Windows firewall service of ${vm} is not running`,
      sentence: () =>
        'Without it Windows does not open up: it drops everything that comes in, RDP too. It has to be started again.',
      rows: ({ down }) => down.map(({ name, service }) => serviceRow(name, service, 'en')),
    },
    ja: {
      name: 'Windows ファイアウォールのサービス',
      title: ({ vm }) => `${vm} の Windows ファイアウォールのサービスが動いていません`,
      sentence: () =>
        'サービスを止めると、RDP を含む受信がすべてブロックされます。元どおり開始する必要があります。',
      rows: ({ down }) => down.map(({ name, service }) => serviceRow(name, service, 'ja')),
    },
  },
});
