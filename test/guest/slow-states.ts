import type { ProbeAnswer } from '../../guest/answer.ts';
import { decode } from '../../guest/decode.ts';
import { groups } from '../../guest/facts/fact.ts';
import type { Trouble } from '../../simulator/guest/windows-view.ts';
import { healthyView } from './healthy-view.ts';
import { runAlone } from './run-cases.ts';

type SlowState = {
  readonly name: string;
  readonly troubles: Readonly<Record<string, Trouble>>;
  readonly seconds: number;
  readonly only?: string;
  /** What is wrong with the answer, if anything is. */
  readonly judge: (answer: ProbeAnswer) => string | undefined;
};

const forever: Trouble = { hangsMs: 3_600_000 };

const unless = (isSo: boolean, complaint: string): string | undefined => (isSo ? undefined : complaint);

/** Windows that takes its time. How long exactly differs from run to run, so there are no records of these. */
const slowStates: readonly SlowState[] = [
  {
    name: 'something without a limit of its own hangs',
    troubles: { 'Get-StoreCertificates': forever },
    seconds: 30,
    judge: ({ slow, f }) =>
      unless(slow.join() === 'crt', `slow is ${slow.join()}`) ??
      unless(f['tcp'] !== undefined && f['ev'] !== undefined, 'another group is lost'),
  },
  {
    name: 'a tool hangs and is given up',
    troubles: { 'Invoke-Tool': { ...forever, about: 'qwinsta.exe' } },
    seconds: 60,
    only: 'lst',
    judge: ({ slow, e, f, only }) =>
      unless(slow.length === 0, `slow is ${slow.join()}`) ??
      unless(e['qw'] === '80131505', `qw says ${e['qw']}`) ??
      unless(f['hs'] !== undefined, 'what comes after it is lost') ??
      unless(only?.join() === 'lst', `only is ${only?.join()}`),
  },
  {
    name: 'CIM hangs',
    troubles: { 'Get-CimRows': forever, 'Get-CimAnswer': forever, 'Get-ServiceProcesses': forever },
    seconds: 30,
    judge: ({ slow, f }) =>
      unless(slow.includes('lst') && !slow.includes('reg'), `slow is ${slow.join()}`) ??
      unless(f['tcp'] !== undefined && f['svc'] !== undefined, 'the core is lost'),
  },
  {
    name: 'events are slow, but come',
    troubles: { 'Get-LogEvents': { hangsMs: 50 } },
    seconds: 60,
    judge: ({ slow, f }) => unless(slow.length === 0 && f['ev'] !== undefined, `slow is ${slow.join()}`),
  },
  {
    name: 'everything hangs',
    troubles: { 'Get-KeyValues': forever, ...Object.fromEntries(hanging().map((name) => [name, forever])) },
    seconds: 5,
    judge: ({ slow, f }) =>
      unless(slow.join() === groups.join(), `slow is ${slow.join()}`) ??
      unless(Object.keys(f).length === 0, 'something was told'),
  },
];

function hanging(): readonly string[] {
  return ['Get-InstalledServices', 'Get-StoreCertificates', 'Get-UserRights', 'Get-CimRows', 'Get-KeyNames'];
}

/** Starting PowerShell, and ending it, on a machine that has other things to do: none of these would end by itself. */
const startMs = 60_000;

/** Complaints; none where each gave one answer that can be read, in time and short enough. */
export async function runSlowStates(powershell: string): Promise<readonly string[]> {
  const complaints = await Promise.all(
    slowStates.map(async (state) => {
      const { output, error, ms } = await runAlone(
        powershell,
        { ...healthyView, troubles: state.troubles },
        state,
      );
      const decoded = decode({ output, error });
      const complaint = decoded.ok
        ? (unless(ms < state.seconds * 1_000 + startMs, `took ${Math.round(ms)} ms`) ??
          unless(output.length <= 4_096, `printed ${output.length} characters`) ??
          state.judge(decoded.value))
        : `${decoded.failure.reason}: ${error}`;
      return complaint === undefined ? [] : [`${state.name}: ${complaint}`];
    }),
  );
  return complaints.flat();
}
