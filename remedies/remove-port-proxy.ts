import type { Facts } from '../diagnosis/checks/port-proxied.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { defineRemedy } from './remedy.ts';

export const removePortProxy = defineRemedy<Facts>({
  id: 'remove-port-proxy',
  catalogue: 'M9',
  fixes: ['port-proxied'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: (given) => {
    const steps = given.facts.proxies.flatMap(stepOf);
    return steps.length < given.facts.proxies.length
      ? cannot(
          'The bot cannot read where the proxy listens. Remove it on the machine with "netsh interface portproxy delete v4tov4".',
          'ポート プロキシの待ち受け先を読み取れません。マシン上で netsh interface portproxy delete v4tov4 を実行してください。',
        )
      : // Remote Desktop tries its port when it starts, and not again when the port gets free.
        inside(given, ...steps, { do: 'rdp-restart' });
  },
  effect: (evidence, { facts: { proxies } }) =>
    rdpListens(
      withFacts(evidence, ({ pprx, own }) => {
        const left = String(pprx)
          .split(' ')
          .filter((one) => !proxies.includes(one));
        const isProxy = /iphlpsvc/i.test(String(own));
        return { pprx: left.join(' ') || undefined, ...(isProxy ? { own: '-' } : {}) };
      }),
    ),
  words: {
    en: {
      name: 'Remove the port proxy',
      sentence: ({ facts: { vm, port } }) =>
        `Removes the port proxy of ${vm} that hands TCP ${port} on to another place, and restarts Remote Desktop.`,
      mind: 'Somebody made this proxy: what used it no longer gets through.',
    },
    ja: {
      name: 'ポート プロキシを削除する',
      sentence: ({ facts: { vm, port } }) =>
        `${vm} で TCP ${port} を別の宛先へ転送しているポート プロキシを削除し、リモート デスクトップを再起動します。`,
      mind: '誰かが設定した転送です。これを使っていた通信は届かなくなります。',
    },
  },
});

/** `0.0.0.0/3389`, as Windows has it. */
function stepOf(proxy: string): readonly GuestStep[] {
  const [, address, port] = /^(\*|\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,5})$/.exec(proxy) ?? [];
  return address === undefined ? [] : [{ do: 'port-proxy-remove', address, port: Number(port) }];
}
