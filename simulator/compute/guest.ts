import { type KnownProgram, programOf } from '../guest/known-scripts.ts';
import { runProbe } from '../guest/run-probe.ts';
import { insideOf } from '../guest/settle/inside.ts';
import { settleListener } from '../guest/settle/rdp-listener.ts';
import { viewOf } from '../guest/view-of.ts';
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
export type Program = (host: Host, script: Script, now: number) => Outcome;

/** What scripts do that are known by their exact bytes. */
const programs: Readonly<Record<KnownProgram, Program>> = {
  probe: ({ world, vm }, { parameters }, now) => {
    const view = viewOf(world, vm.id, now);
    return view ? runProbe(view, parameters) : notKnown;
  },
};

/** What Azure brings along, by the name of the command. */
const builtIn: Readonly<Record<string, Program>> = {
  ipconfig: (host) => ({ stdout: ipConfig(host), stderr: '', exitCode: 0 }),
  rdpsettings: (host) => ({ stdout: remoteDesktop(host), stderr: '', exitCode: 0 }),
};

const notKnown: Outcome = {
  stdout: '',
  stderr: 'The practice guest runs only scripts that it knows, and it does not know this one.',
  exitCode: 1,
};

/** Runs a script in the practice guest. What it does not know fails: it never pretends. */
export function runScript(host: Host, script: Script, now: number): Outcome {
  const program = script.script === '' ? builtIn[script.commandId.toLowerCase()] : known(script.script);
  return program ? program(host, script, now) : notKnown;
}

function known(script: string): Program | undefined {
  const name = programOf(script);
  return name && programs[name];
}

function remoteDesktop({ world, vm }: Host): string {
  const inside = insideOf(world, vm.id);
  if (!inside) return '';
  const { state, port } = settleListener(inside);
  return `PortNumber : ${port}\r\nListening  : ${state === 'listening' ? 'True' : 'False'}\r\n`;
}
