import { isDeepStrictEqual } from 'node:util';
import type { ChangedView, HarnessCase } from './harness-case.ts';
import type { HarnessRun } from './run-harness-cases.ts';
import { said } from './said.ts';

/** Where a case did not go as it should, as sentences. */
export function complaintsOf(one: HarnessCase, { answers, view }: HarnessRun): readonly string[] {
  const expected = one.moves.flatMap((move) => ('run' in move ? [move.says] : []));
  const wrong = expected.flatMap((says, at) => {
    const told = said(answers[at]);
    return told === says ? [] : [`${one.name}, run ${at}: expected "${says}", but it said "${told}"`];
  });
  const isBack = !one.back || isDeepStrictEqual(withoutOurs(view), withoutOurs(one.view));
  return isBack ? wrong : [...wrong, `${one.name}: something is left that was not there before`];
}

/** Without what the harness keeps for itself, and with what was put on the machine for a test. */
function withoutOurs({ troubles: _, tasks, files, services, ...view }: ChangedView): unknown {
  const others = Object.entries(files).filter(([path]) => !path.startsWith('C:\\ProgramData\\RdpBot'));
  return {
    ...JSON.parse(JSON.stringify(view)),
    tasks: tasks ?? {},
    files: Object.fromEntries(others),
    // A service that runs again does so in another process.
    services: services.map(({ pid: _, ...service }) => service),
  };
}
