import { BlockList } from 'node:net';
import { sameResource } from '../base/resource-id.ts';
import type { networkInterfaces } from '../diagnosis/evidence/network-interfaces.ts';
import type { virtualNetwork } from '../diagnosis/evidence/virtual-network.ts';
import { cannot } from './parts/cannot.ts';
import { doneLately } from './parts/done-lately.ts';
import { restarted } from './parts/machine-effects.ts';
import { notKnownThen } from './parts/not-known-then.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

type Facts = { readonly vm: string };

export const renewNetworkAdapter = defineRemedy<Facts>({
  id: 'renew-network-adapter',
  catalogue: 'M57',
  fixes: ['adapter-disabled', 'static-address', 'agent-not-ready'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 600,
  // A machine that does not answer is restarted and moved first.
  fits: (given) =>
    given.finds('adapter-disabled') || given.finds('static-address') || doneLately(given, 'redeploy'),
  plan,
  effect: (evidence) => notKnownThen(restarted(evidence), ['nic', 'rt', 'nv']),
  words: {
    en: {
      name: 'Give Windows a new network adapter',
      sentence: ({ facts: { vm } }) =>
        `Gives ${vm} another private address for some minutes, which makes Windows set up a new adapter, and then its own address again. It restarts twice.`,
      mind: 'Everybody who is signed in is signed out. Settings that were made by hand on the old adapter stay with it.',
      cannotUndo: 'The old adapter does not come back; the address in Azure is the same as before.',
    },
    ja: {
      name: 'ネットワーク アダプターを作り直す',
      sentence: ({ facts: { vm } }) =>
        `${vm} のプライベート IP アドレスを数分だけ別のものに変えて Windows に新しいアダプターを認識させ、その後、元のアドレスに戻します。再起動が 2 回あります。`,
      mind: 'サインイン中の全員が切断されます。元のアダプターで手動設定した内容は引き継がれません。',
      cannotUndo: '元のアダプターには戻せません。Azure 側のアドレスは変更前と同じになります。',
    },
  },
});

function plan({ question: { vm }, seen }: RemedyCase<Facts>): Planned {
  const nic = seen<typeof networkInterfaces>('network-interfaces')?.[0];
  const own = nic?.ipConfigurations[0];
  const subnet = (seen<typeof virtualNetwork>('virtual-network')?.subnets ?? []).find(({ id }) =>
    sameResource(id, own?.subnet ?? ''),
  );
  const other = spareAddress(subnet?.prefixes ?? [], own?.address ?? '');
  if (!nic || own?.address === undefined || other === undefined)
    return cannot(
      'The bot could not see which addresses the subnet has. Let it read the virtual network, or change the address in the portal.',
      'サブネットで使えるアドレスを確認できませんでした。仮想ネットワークの読み取りをボットに許可するか、ポータルでアドレスを変更してください。',
    );
  return {
    steps: [
      { kind: 'nic-address', nic: nic.id, address: other },
      { kind: 'power', vm, change: 'restart' },
      { kind: 'wait', vm, for: 'agent' },
      { kind: 'nic-address', nic: nic.id, address: own.address },
      { kind: 'power', vm, change: 'restart' },
      { kind: 'wait', vm, for: 'agent' },
    ],
  };
}

/**
 * The last usable address of the subnet, or the one before where that is the machine's own: Azure hands addresses out
 * from the front, and refuses one that is taken, so that nothing is lost by asking.
 */
function spareAddress(prefixes: readonly string[], own: string): string | undefined {
  const prefix = prefixes.find((one) => isIn(one, own));
  const [network = '', length = '32'] = prefix?.split('/') ?? [];
  const parts = network.split('.').map(Number);
  if (prefix === undefined || Number(length) > 29) return undefined;
  const first = parts.reduce((value, part) => value * 256 + part, 0);
  const lastUsable = first + 2 ** (32 - Number(length)) - 2;
  return [lastUsable, lastUsable - 1].map(spelled).find((address) => address !== own);
}

function isIn(prefix: string, address: string): boolean {
  const [network = '', length = ''] = prefix.split('/');
  if (!/^[\d.]+$/.test(network) || !/^\d{1,2}$/.test(length)) return false;
  const ranges = new BlockList();
  ranges.addSubnet(network, Number(length), 'ipv4');
  return ranges.check(address, 'ipv4');
}

const spelled = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
