import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommand } from '../../../azure/probe/run-command.ts';
import { decode } from '../../../guest/decode.ts';
import { probeScript } from '../../../guest/put-together.ts';
import { probeAnswer } from '../../../simulator/guest/probe-answer.ts';
import { viewOf } from '../../../simulator/guest/view-of.ts';
import { idOf, openTestAzure } from '../../support/azure.ts';
import { type Office, testOffice } from '../../support/office.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';

let office: Office;
let practice: TestPractice;
beforeEach(async () => {
  const time = testMoment();
  office = testOffice(time);
  practice = await startTestPractice(office.world, time);
});
afterEach(() => practice.close());

const { lines } = probeScript();

const ask = async (script: readonly string[], parameters: Readonly<Record<string, string>> = {}) => {
  const ran = await runCommand(openTestAzure(practice), idOf(office.vm), { script, parameters });
  if (!ran.ok) throw new Error(ran.failure.reason);
  return ran.value;
};

const answerTo = async (...asked: Parameters<typeof ask>) => {
  const decoded = decode(await ask(...asked));
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  return decoded.value;
};

test('the probe, sent as the bot sends it, tells what Windows looks like inside', async () => {
  const view = viewOf(office.world, office.vm, practice.time.clock.now());
  if (!view) throw new Error('The office has a machine that runs.');
  const answer = await answerTo(lines);
  expect(answer.f).toEqual(probeAnswer(view, { seconds: 80 }).f);
  expect(answer).toMatchObject({
    malformed: [],
    slow: [],
    cut: [],
    t1: Math.floor(Date.parse(view.now) / 1000),
  });
});

test('groups that are asked for', async () => {
  const answer = await answerTo(lines, { Only: 'fw,net' });
  expect(answer.only).toEqual(['fw', 'net']);
});

test('a script that is not the probe to the byte never succeeds', async () => {
  const { output, error } = await ask([...lines, '']);
  expect(output).toBe('');
  expect(error).toContain('does not know this one');
});

test('what was broken inside is what the probe tells', async () => {
  const machine = Object.values(office.world.machines)[0];
  if (machine?.guest.os !== 'Windows') throw new Error('The office has a Windows machine.');
  machine.guest.windows.clockAheadSeconds = 900;
  const { t1 } = await answerTo(lines);
  expect(t1).toBe(Math.floor(practice.time.clock.now() / 1000) + 900);
});
