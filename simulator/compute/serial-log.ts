import type { Machine } from '../world/compute.ts';
import type { Moment } from '../world/world.ts';

/** The serial console keeps the last megabyte; a practice world keeps less. */
const kept = 64 * 1024;

function print(machine: Machine, lines: readonly string[]): void {
  machine.serialLog = `${machine.serialLog}${lines.map((line) => `${line}\r\n`).join('')}`.slice(-kept);
}

/** What a guest prints when it starts: the Special Administration Console of Windows, the kernel of Linux. */
export function printBoot(machine: Machine, moment: Moment): void {
  const { guest } = machine;
  print(
    machine,
    guest.os === 'Windows'
      ? [
          'Computer is booting, SAC started and initialized.',
          '',
          'Use the "ch -?" command for information about using channels.',
          'Use the "?" command for general help.',
          '',
          'SAC>',
          'EVENT: The CMD command is now available.',
          'SAC>',
        ]
      : [
          '[    0.000000] Linux version 6.5.0-azure',
          `[    0.000000] Hypervisor detected: Microsoft Hyper-V`,
          `[    4.212013] systemd[1]: Hostname set to <${guest.computerName}>.`,
          `cloud-init: finished at ${new Date(moment.now).toUTCString()}.`,
          `${guest.computerName} login:`,
        ],
  );
}

/** What a guest prints when it is asked to shut down; a pulled plug prints nothing. */
export function printShutdown(machine: Machine): void {
  print(
    machine,
    machine.guest.os === 'Windows'
      ? ['EVENT: The CMD command is unavailable.', 'The computer is shutting down.']
      : ['systemd[1]: Reached target Power-Off.', 'reboot: Power down'],
  );
}
