import { gunzipSync } from 'node:zlib';
import { type HarnessAnswer, harnessAnswerSchema } from '../../../../guest/harness/harness-answer.ts';
import { orderLines } from '../../../../guest/harness/harness-script.ts';
import type { GuestStep, HarnessMode } from '../../../../guest/harness/step.ts';
import { runHarness } from '../../../../simulator/guest/harness/run-harness.ts';
import { keepTimeInside } from '../../../../simulator/guest/keep-time.ts';
import { restartWindows } from '../../../../simulator/guest/windows/restart.ts';
import { scenarios } from '../../../../simulator/scenarios/index.ts';
import { type Company, company } from '../company.ts';

export type Harnessed = Company & {
  /** What the harness says to an order, such as `apply` of these steps. */
  readonly run: (mode: HarnessMode, steps: readonly GuestStep[], run?: string) => HarnessAnswer;
  /** The same of any text in the order's place. */
  readonly runText: (order: string) => { readonly stdout: string; readonly exitCode: number };
  readonly minutesLater: (minutes: number) => void;
  readonly restart: () => void;
  readonly isInForce: (scenario: string) => boolean;
  /** What was really written: the primitives, and whether that was taken back. */
  readonly written: () => readonly string[];
};

export const runId = '0a1b2c3d';

export function read(line: string): HarnessAnswer {
  const [, packed = ''] = /^##RDPF1:([^:]+):\d+:[0-9a-f]{8}##\r\n$/.exec(line) ?? [];
  return harnessAnswerSchema.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')));
}

/** A machine of the practice world that obeys the harness. */
export function harnessed(name = 'web-01'): Harnessed {
  const at = company();
  const { world, time } = at;
  const vm = at.vm(name);
  const runText = (order: string) => {
    const outcome = runHarness(world, vm, order, time.clock.time);
    if (!outcome) throw new Error(`No Windows runs on ${name}`);
    return outcome;
  };
  return {
    ...at,
    runText,
    run: (mode, steps, run = runId) =>
      read(runText(`${orderLines({ run, mode, steps }).join('\n')}\n`).stdout),
    minutesLater: (minutes) => {
      time.clock.time += minutes * 60_000;
      keepTimeInside(world, time.clock.time);
    },
    restart: () => restartWindows(at.windows(name)),
    isInForce: (scenario) => {
      const found = scenarios.find(({ id }) => id === scenario);
      if (!found) throw new Error(`There is no ${scenario}`);
      return found.isInForce(world, vm);
    },
    written: () => (at.windows(name).effects ?? []).map(({ how, primitive }) => `${how} ${primitive}`),
  };
}
