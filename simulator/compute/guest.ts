import { runHarness } from '../guest/harness/run-harness.ts';
import { keepTimeInside } from '../guest/keep-time.ts';
import { type KnownProgram, knownScript } from '../guest/known-scripts.ts';
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

/** A run of a program that the practice guest knows: it reads the model of the guest, or changes it. */
type Run = {
  readonly host: Host;
  readonly parameters: Script['parameters'];
  /** What the script is told to do, where that stands in it. */
  readonly order: string;
  readonly now: number;
};

/** What scripts do that are known by their exact bytes. */
const programs: Readonly<Record<KnownProgram, (run: Run) => Outcome | undefined>> = {
  probe: ({ host: { world, vm }, parameters, now }) => {
    const view = viewOf(world, vm.id, now);
    return view && runProbe(view, parameters);
  },
  harness: ({ host: { world, vm }, order, now }) => runHarness(world, vm.id, order, now),
};

/** What Azure brings along, by the name of the command. */
const builtIn: Readonly<Record<string, (host: Host) => Outcome>> = {
  ipconfig: (host) => ({ stdout: ipConfig(host), stderr: '', exitCode: 0 }),
  rdpsettings: (host) => ({ stdout: remoteDesktop(host), stderr: '', exitCode: 0 }),
};

const notKnown: Outcome = {
  stdout: '',
  stderr: 'The practice guest runs only scripts that it knows, and it does not know this one.',
  exitCode: 1,
};

/** Runs a script in the practice guest. What it does not know fails: it never pretends. */
export function runScript(host: Host, { commandId, script, parameters }: Script, now: number): Outcome {
  keepTimeInside(host.world, now);
  if (script === '') return builtIn[commandId.toLowerCase()]?.(host) ?? notKnown;
  const known = knownScript(script);
  return (known && programs[known.program]({ host, parameters, order: known.order, now })) ?? notKnown;
}

function remoteDesktop({ world, vm }: Host): string {
  const inside = insideOf(world, vm.id);
  if (!inside) return '';
  const { state, port } = settleListener(inside);
  return `PortNumber : ${port}\r\nListening  : ${state === 'listening' ? 'True' : 'False'}\r\n`;
}
