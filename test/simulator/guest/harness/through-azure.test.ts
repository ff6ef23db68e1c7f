import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommand } from '../../../../azure/probe/run-command.ts';
import { harnessScript } from '../../../../guest/harness/harness-script.ts';
import { readHarnessAnswer } from '../../../../guest/harness/read-harness-answer.ts';
import type { HarnessMode } from '../../../../guest/harness/step.ts';
import { scenarios } from '../../../../simulator/scenarios/index.ts';
import { said } from '../../../guest/harness/said.ts';
import { idOf, openTestAzure } from '../../../support/azure.ts';
import { type Office, testOffice } from '../../../support/office.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../../support/practice.ts';

let office: Office;
let practice: TestPractice;
beforeEach(async () => {
  const time = testMoment();
  office = testOffice(time);
  practice = await startTestPractice(office.world, time);
});
afterEach(() => practice.close());

const stopped = scenarios.find(({ id }) => id === 'termservice-stopped');

const steps = [
  { do: 'scheduled-revert', minutes: 15 },
  { do: 'service-state', name: 'TermService', state: 'running', seconds: 60 },
] as const;

const send = async (mode: HarnessMode, change = (line: string) => line) => {
  const script = harnessScript({ run: '0a1b2c3d', mode, steps }).lines.map(change);
  const ran = await runCommand(openTestAzure(practice), idOf(office.vm), { script, parameters: {} });
  if (!ran.ok) throw new Error(ran.failure.reason);
  return ran.value;
};

const saidTo = async (mode: HarnessMode) => {
  const answer = readHarnessAnswer(await send(mode));
  return said(answer.ok ? answer.value : undefined);
};

test('the harness, sent as the bot sends it, mends the machine and takes it back', async () => {
  stopped?.apply(office.world, office.vm, practice.time.moment());
  expect(await saidTo('check')).toBe('would-change | would null, would stopped');
  expect(await saidTo('apply')).toBe('changed applied armed | done null > in 15 min, done stopped > running');
  expect(stopped?.isInForce(office.world, office.vm)).toBe(false);
  expect(await saidTo('confirm')).toBe('confirmed applied');
  expect(await saidTo('undo')).toBe('undone undone | undone null, undone stopped');
  expect(stopped?.isInForce(office.world, office.vm)).toBe(true);
});

test('the next request finds that nobody has confirmed', async () => {
  stopped?.apply(office.world, office.vm, practice.time.moment());
  await saidTo('apply');
  practice.time.clock.time += 16 * 60_000;
  await practice.send('GET', `${office.vm}?api-version=2024-07-01`);
  expect(stopped?.isInForce(office.world, office.vm)).toBe(true);
});

test('one letter more, and it is a script that nobody knows', async () => {
  const { output, error } = await send('apply', (line) => (line.startsWith('$order =') ? `${line} ` : line));
  expect(output).toBe('');
  expect(error).toContain('does not know this one');
});
