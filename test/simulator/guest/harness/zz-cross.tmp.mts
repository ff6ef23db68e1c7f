import { runHarnessCases, runId } from '/work/main/test/guest/harness/run-harness-cases.ts';
import { said } from '/work/main/test/guest/harness/said.ts';
import { findPowerShell } from '/work/main/test/guest/powershell.ts';
import { harnessed } from '/work/main/test/simulator/guest/harness/harnessed.ts';
import { mended } from '/work/main/test/simulator/guest/harness/mended.ts';

const pwsh = findPowerShell();
const filter = new RegExp(process.argv[2] ?? '');
const cases = [];
const model = new Map();
for (const [name, { on = 'web-01', steps: asked }] of Object.entries(mended)) {
  if (!filter.test(name)) continue;
  const at = harnessed(on);
  at.breakBy(name, on);
  const steps = typeof asked === 'function' ? asked(at) : asked;
  const view = at.view(on);
  cases.push({
    name,
    view,
    steps,
    moves: ['check', 'apply', 'apply', 'undo', 'undo'].map((run) => ({ run, says: '' })),
  });
  model.set(
    name,
    ['check', 'apply', 'apply', 'undo', 'undo'].map((mode) => said(at.run(mode, steps, runId))),
  );
}
const real = await runHarnessCases(pwsh, cases);
let same = 0;
for (const { name } of cases) {
  const a = real.get(name).answers.map(said);
  const b = model.get(name);
  if (JSON.stringify(a) === JSON.stringify(b)) {
    same += 1;
    continue;
  }
  console.log(`== ${name}`);
  a.forEach((line, i) => {
    if (line !== b[i]) console.log(`  real  ${line}\n  model ${b[i]}`);
  });
}
console.log(same, 'of', cases.length);
