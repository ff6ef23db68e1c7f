import { createHash } from 'node:crypto';
import { ipConfig } from './ip-config.ts';
import type { Host } from './known.ts';

export type Script = {
  /** Such as `RunPowerShellScript`. */
  readonly commandId: string;
  /** As it was sent, byte for byte. */
  readonly script: string;
  readonly parameters: Readonly<Record<string, string>>;
};

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

/** A program that the practice guest knows: reads the model of the guest, or changes it. */
export type Program = (host: Host, script: Script) => Outcome;

/** By the SHA-256 of the script's exact bytes: changed bytes are another program. */
const programs: Readonly<Record<string, Program>> = {};

/** What Azure brings along, by the name of the command. */
const builtIn: Readonly<Record<string, Program>> = {
  ipconfig: (host) => ({ stdout: ipConfig(host), stderr: '', exitCode: 0 }),
  rdpsettings: ({ machine }) => ({ stdout: remoteDesktop(machine.guest.listeners), stderr: '', exitCode: 0 }),
};

/** Runs a script in the practice guest. What it does not know fails: it never pretends. */
export function runScript(host: Host, script: Script): Outcome {
  const program =
    script.script === '' ? builtIn[script.commandId.toLowerCase()] : programs[sha256(script.script)];
  if (program) return program(host, script);
  return {
    stdout: '',
    stderr: 'The practice guest runs only scripts that it knows, and it does not know this one.',
    exitCode: 1,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The program of Remote Desktop is the one that hosts services. */
function remoteDesktop(listeners: Host['machine']['guest']['listeners']): string {
  const found = listeners.find(({ protocol, program }) => protocol === 'Tcp' && program === 'svchost.exe');
  return found
    ? `PortNumber : ${found.port}\r\nListening  : True\r\n`
    : 'PortNumber : 3389\r\nListening  : False\r\n';
}
