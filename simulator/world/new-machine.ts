import { productOf, products } from '../guest/product/products.ts';
import { type Made, newWindows, type ProductId } from '../guest/windows/windows.ts';
import type { Guest, LinuxGuest, Machine, VirtualMachine, WindowsGuest } from './compute.ts';
import { healthy } from './healthy.ts';

/** What is on a new machine, and what differs from a usual one. */
export type NewMachine = {
  readonly image?: VirtualMachine['storageProfile']['imageReference'];
  /** Made from a disk of its owners', which had this on it, and from no image. */
  readonly fromOwnDisk?: ProductId;
  readonly machine?: Partial<Omit<Machine, 'guest'>>;
  readonly guest?: Partial<Pick<Guest, 'osName' | 'osVersion' | 'computerName' | 'answersPing'>>;
  /** How its owners made its Windows. */
  readonly windows?: Made;
};

/** What is behind a new VM: running and healthy, unless told otherwise. */
export const machineOf = (os: 'Windows' | 'Linux', name: string, time: string, at: NewMachine): Machine => ({
  power: 'running',
  since: time,
  agent: { status: 'ready', version: os === 'Windows' ? '2.7.41491.1121' : '2.11.1.12' },
  health: { ...healthy },
  serialLog: '',
  ...at.machine,
  guest: os === 'Windows' ? windowsGuest(name, time, at) : linuxGuest(name, at),
});

function windowsGuest(computerName: string, time: string, at: NewMachine): WindowsGuest {
  const id = at.fromOwnDisk ?? productOf(at.image?.sku ?? '');
  const { name, build, revision } = products[id];
  return {
    os: 'Windows',
    osName: name,
    osVersion: `10.0.${build}.${revision}`,
    computerName,
    answersPing: false,
    ...at.guest,
    windows: newWindows(id, time, at.windows),
  };
}

const linuxGuest = (computerName: string, at: NewMachine): LinuxGuest => ({
  os: 'Linux',
  osName: 'ubuntu',
  osVersion: '22.04',
  computerName,
  answersPing: true,
  ...at.guest,
  listeners: [{ port: 22, protocol: 'Tcp', program: 'sshd' }],
  firewall: { on: false, rules: [] },
});
