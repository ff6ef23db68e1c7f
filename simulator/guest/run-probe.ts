import { probeAnswer } from './probe-answer.ts';
import { probeLine } from './probe-line.ts';
import type { WindowsView } from './windows-view.ts';

/** After what PowerShell says when a parameter does not fit; nothing has run then. */
const refused = (name: string, value: string) => ({
  stdout: '',
  stderr: `Cannot validate argument on parameter '${name}'. The argument "${value}" does not fit.`,
  exitCode: 1,
});

/** The probe with the parameters of run command, whose names PowerShell takes in any case. */
export function runProbe(view: WindowsView, parameters: Readonly<Record<string, string>>) {
  const given = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]));
  const only = given.get('only') ?? '';
  const seconds = given.get('seconds') ?? '80';
  if (!/^[a-z,]*$/i.test(only)) return refused('Only', only);
  if (!/^\d{1,4}$/.test(seconds)) return refused('Seconds', seconds);
  const groups = only
    .toLowerCase()
    .split(',')
    .filter((name) => name !== '');
  const document = probeAnswer(view, { only: groups, seconds: Number(seconds) });
  return { stdout: `${probeLine(document)}\r\n`, stderr: '', exitCode: 0 };
}
