import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HarnessAnswer } from '../../../guest/harness/harness-answer.ts';
import { harnessScript, orderLines } from '../../../guest/harness/harness-script.ts';
import { readHarnessAnswer } from '../../../guest/harness/read-harness-answer.ts';
import { runPowerShell } from '../powershell.ts';
import { fakeFiles } from './fake-files.ts';
import type { ChangedView, HarnessCase, Move } from './harness-case.ts';
import { withPut } from './with-put.ts';

/** What the harness said at each run of a case, and what is there at the end. */
export type HarnessRun = {
  readonly answers: readonly (HarnessAnswer | undefined)[];
  readonly view: ChangedView;
};

export const runId = '0123456789abcdef';

const inOneProcess = 12;
const atOnce = 2;

type Running = {
  readonly one: HarnessCase;
  readonly file: string;
  readonly answers: (HarnessAnswer | undefined)[];
};

/** Each case on a machine of its own, move by move; what can share a process does. */
export async function runHarnessCases(
  powershell: string,
  cases: readonly HarnessCase[],
): Promise<ReadonlyMap<string, HarnessRun>> {
  const folder = mkdtempSync(join(tmpdir(), 'rdp-bot-harness-'));
  try {
    const all = cases.map((one, at): Running => {
      const file = join(folder, `${at}.json`);
      writeFileSync(file, JSON.stringify(one.view));
      return { one, file, answers: [] };
    });
    const most = Math.max(...cases.map(({ moves }) => moves.length));
    for (let round = 0; round < most; round += 1) await makeMoves(powershell, folder, all, round);
    return new Map(all.map(({ one, file, answers }) => [one.name, { answers, view: read(file) }]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeMoves(powershell: string, folder: string, all: readonly Running[], round: number) {
  const running = all.flatMap((each) => {
    const move = each.one.moves[round];
    if (!move) return [];
    if (!('put' in move)) return [{ each, move, script: prepared(each, move, round) }];
    writeFileSync(each.file, JSON.stringify(withPut(read(each.file), move.put, move.value)));
    return [];
  });
  const alone = running.filter(({ move }) => isDeadly(move));
  const together = running.filter(({ move }) => !isDeadly(move));
  const batches = [
    ...together.flatMap((_, at) => (at % inOneProcess === 0 ? [together.slice(at, at + inOneProcess)] : [])),
    ...alone.map((one) => [one]),
  ];
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const list = join(folder, `${batch[0]?.each.file.replace(/\D/g, '')}.list`);
      writeFileSync(list, batch.map(({ each, script }) => `${each.file}\t${script}`).join('\n'));
      const { output } = await runPowerShell(powershell, runner, [list]);
      for (const { each } of batch) {
        const [, after = ''] = output.split(`@ ${each.file}\n`);
        const printed = after.split(/^@ /m)[0] ?? '';
        // Azure hands out no more.
        const answer = readHarnessAnswer({ output: printed.slice(-4_096), error: '' });
        each.answers.push(answer.ok ? answer.value : undefined);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const runner = fileURLToPath(new URL('run-harness-cases.ps1', import.meta.url));

const isDeadly = (move: Move): boolean =>
  'troubles' in move && JSON.stringify(move.troubles).includes('"kills"');

const read = (file: string): ChangedView => JSON.parse(readFileSync(file, 'utf8'));

/** The script that this move runs; the troubles of the move are put on its machine. */
function prepared({ one, file }: Running, move: Exclude<Move, { put: unknown }>, round: number): string {
  const script = file.replace('.json', `.${round}.ps1`);
  const { troubles: _, ...view } = read(file);
  if (move.run === 'task') {
    const [definition = ''] = Object.values(view.tasks ?? {});
    const path = /-File "([^"]+)"/.exec(definition)?.[1] ?? '';
    const kept = view.files[path] as { readonly text?: string } | undefined;
    if (!kept?.text) throw new Error(`${one.name}: no task has a script to run`);
    writeFileSync(script, kept.text);
    writeFileSync(file, JSON.stringify(view));
    return script;
  }
  const order = { run: runId, mode: move.run, steps: one.steps };
  const { text } = harnessScript(order, fakeFiles);
  const asked = orderLines(order).join('\n');
  writeFileSync(script, move.order === undefined ? text : text.replace(asked, () => move.order ?? ''));
  writeFileSync(file, JSON.stringify({ ...view, ...(move.troubles ? { troubles: move.troubles } : {}) }));
  return script;
}
