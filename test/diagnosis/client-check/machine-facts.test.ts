import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { machineFacts } from '../../../diagnosis/client-check/machine-facts.ts';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { noProbe } from '../../../diagnosis/evidence/guest.ts';
import type { Question, WayIn } from '../../../diagnosis/question.ts';
import { scenarios } from '../../../simulator/scenarios/index.ts';
import { all } from '../../../simulator/world/world.ts';
import { diagnoseInside } from '../../support/diagnose-inside.ts';
import { type Looking, startLooking } from '../../support/looking.ts';

let looking: Looking;

beforeAll(async () => {
  looking = await startLooking();
});

afterAll(() => looking.practice.close());

const office: WayIn = { kind: 'public', address: '203.0.113.7' };

function asked(name: string, wayIn: WayIn = office): Question {
  const vm = all(looking.world, 'Microsoft.Compute/virtualMachines').find((one) => one.name === name);
  if (!vm) throw new Error(`The practice world has no ${name}`);
  return { vm: vm.id, port: 3389, wayIn };
}

async function broken(id: string) {
  const question = asked('web-01');
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new Error(`No scenario ${id}`);
  scenario.apply(looking.world, question.vm, looking.time.moment());
  const facts = machineFacts(await diagnoseInside(looking, question));
  scenario.heal(looking.world, question.vm, looking.time.moment());
  return facts;
}

test('a healthy machine that was looked into lets everybody in', async () => {
  expect(machineFacts(await diagnoseInside(looking, asked('web-01')))).toEqual({
    addresses: [expect.stringMatching(/^20\./), expect.stringMatching(/^10\./)],
    ports: [3389],
    judgedPort: 3389,
    certificate: expect.stringMatching(/^[0-9a-f]{8}$/),
    azure: 'fine',
    windows: 'fine',
  });
});

test('where nobody looked inside, Windows and its port are not known', async () => {
  const diagnosis = await diagnose(
    { azure: looking.azure, clock: looking.azure.clock, probe: noProbe },
    asked('web-01'),
  );
  expect(machineFacts(diagnosis)).toMatchObject({ ports: [], azure: 'fine', windows: 'unknown' });
});

test('rules that were judged for nobody say nothing', async () => {
  for (const wayIn of [{ kind: 'not-told' }, { kind: 'public' }, { kind: 'bastion' }] as const)
    expect(machineFacts(await diagnoseInside(looking, asked('web-01', wayIn))).azure).toBe('unknown');
});

test.each([
  ['inbound-port-denied', { azure: 'blocks', windows: 'fine' }],
  ['termservice-stopped', { azure: 'fine', windows: 'blocks' }],
  ['listens-on-another-port', { ports: [expect.any(Number)], windows: 'blocks' }],
])('%s', async (id, expected) => {
  expect(await broken(id)).toMatchObject(expected);
});
