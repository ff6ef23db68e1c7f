import { describe, expect, test } from '@jest/globals';
import { certificateCases } from '../../../guest/harness/cases/certificate-cases.ts';
import { fileCases } from '../../../guest/harness/cases/file-cases.ts';
import { firewallCases } from '../../../guest/harness/cases/firewall-cases.ts';
import { hostileOrders, hostileSteps } from '../../../guest/harness/cases/hostile-orders.ts';
import { machineCases } from '../../../guest/harness/cases/machine-cases.ts';
import { networkCases } from '../../../guest/harness/cases/network-cases.ts';
import { said } from '../../../guest/harness/said.ts';
import { harnessed, read, runId } from './harnessed.ts';

/** As the harness's own script spells an order. */
const spelled = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\\(["\\nrt])/g, (escaped) => number(JSON.parse(`"${escaped}"`)))
    .replace(/[^\x20-\x7e]|['&]/g, number);
const number = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What is JSON is sent as the harness's script would spell it. */
function asSent(order: string): string {
  try {
    const value: unknown = JSON.parse(order);
    return JSON.stringify(value) === order ? spelled(value) : order;
  } catch {
    return order;
  }
}

const refusedStep = 'blocked | blocked | (step-refused step 0)';

const untouched = (at: ReturnType<typeof harnessed>) => JSON.stringify(at.windows('web-01'));

describe('what the real harness refuses, the practice guest refuses', () => {
  test.each(Object.entries(hostileSteps))('%s', (_, step) => {
    const at = harnessed();
    const before = untouched(at);
    for (const mode of ['check', 'apply', 'undo', 'confirm']) {
      const { stdout } = at.runText(spelled({ run: runId, mode, steps: [step] }));
      expect(said(read(stdout))).toBe(refusedStep);
    }
    expect(untouched(at)).toBe(before);
  });

  const orders = [...certificateCases, ...fileCases, ...firewallCases, ...machineCases, ...networkCases]
    .concat(hostileOrders)
    .flatMap(({ name, moves }) =>
      moves.flatMap((move) => ('order' in move && move.order !== undefined ? [{ name, ...move }] : [])),
    );

  test.each(orders.map((one) => [`${one.name}, ${one.run}`, one] as const))(
    '%s',
    (_, { order = '', says }) => {
      const at = harnessed();
      const before = untouched(at);
      const { stdout, exitCode } = at.runText(asSent(order));
      // Who cannot even read it may also read it and refuse it.
      const refusals = says === 'nothing' ? ['nothing', refusedStep] : [says];
      expect(refusals).toContain(stdout === '' ? 'nothing' : said(read(stdout)));
      expect(exitCode === 0).toBe(stdout !== '');
      expect(untouched(at)).toBe(before);
    },
  );
});

test.each([
  [
    'two spellings of one thing',
    `{"run":"${runId}","run":"${runId}","mode":"apply","steps":[{"do":"rdp-restart"}]}`,
  ],
  ['a blank too many', `{"run":"${runId}", "mode":"apply","steps":[{"do":"rdp-restart"}]}`],
  [
    'an escape that Run Command would eat',
    `{"run":"${runId}","mode":"apply","steps":[{"do":"rdp\\nrestart"}]}`,
  ],
  ['nothing', ''],
])('%s is no order', (_, order) => {
  const at = harnessed();
  expect(at.runText(order)).toMatchObject({ stdout: '', exitCode: 1 });
  expect(at.written()).toEqual([]);
});
