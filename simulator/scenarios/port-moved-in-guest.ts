import type { World } from '../world/world.ts';
import { machine, remotePort } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';

const elsewhere = 33890;

const programs = { Windows: 'svchost.exe', Linux: 'sshd' } as const;

function moveListener(world: World, vm: string, from: number, to: number): void {
  const { guest } = machine(world, vm);
  const program = programs[guest.os];
  for (const listener of guest.listeners) {
    if (listener.port === from && listener.program === program) listener.port = to;
  }
}

export const portMovedInGuest: Scenario = {
  id: 'port-moved-in-guest',
  title: { en: 'Listens on another port', ja: '待ち受けポートの変更' },
  told: {
    en: 'Somebody moved remote access to port 33890 in the registry and told nobody.',
    ja: '誰かがレジストリでリモート接続のポートを 33890 に変え、知らせませんでした。',
  },
  fits: (world, vm) => machine(world, vm).guest.listeners.some(({ port }) => port === remotePort(world, vm)),
  apply: (world, vm) => moveListener(world, vm, remotePort(world, vm), elsewhere),
  isInForce: (world, vm) => machine(world, vm).guest.listeners.some(({ port }) => port === elsewhere),
  heal: (world, vm) => moveListener(world, vm, elsewhere, remotePort(world, vm)),
};
