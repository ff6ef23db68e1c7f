import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WayIn } from '../../../diagnosis/question.ts';
import { nextQuestion } from '../../../diagnosis/sources/next-question.ts';
import type { SourceId } from '../../../diagnosis/sources/source.ts';
import { sourcesOf } from '../../../diagnosis/sources/sources-of.ts';
import { scenarios } from '../../../simulator/scenarios/index.ts';
import { diagnoseInside } from '../../support/diagnose-inside.ts';
import { ask, type Looking, machineNamed, startLooking } from '../../support/looking.ts';

let looking: Looking;

beforeAll(async () => {
  looking = await startLooking();
});

afterAll(() => looking.practice.close());

const office: WayIn = { kind: 'public', address: '203.0.113.7' };

/** Breaks the machine, looks at it, and heals it again. */
async function sourcesAfter(broken: readonly string[], name: string, wayIn: WayIn = office) {
  const vm = machineNamed(name);
  const found = broken.flatMap((id) => scenarios.filter((scenario) => scenario.id === id));
  expect(found.map(({ fits }) => fits(looking.world, vm))).toEqual(broken.map(() => true));
  for (const { apply } of found) apply(looking.world, vm, looking.time.moment());
  try {
    const diagnosis = await diagnoseInside(looking, ask(name, { wayIn }));
    return { ...sourcesOf(diagnosis, {}), asks: nextQuestion(diagnosis, {})?.id };
  } finally {
    for (const { heal } of found.reverse()) heal(looking.world, vm, looking.time.moment());
  }
}

test.each<readonly [scenario: string, machine: string, source: SourceId]>([
  ['vm-deallocated', 'web-01', 'windows'],
  ['host-unhealthy', 'web-01', 'windows'],
  ['inbound-port-denied', 'web-01', 'security-rules'],
  ['inbound-port-denied-on-nic', 'web-01', 'security-rules'],
  ['admin-rule-denies', 'web-01', 'security-rules'],
  ['route-to-nowhere', 'web-01', 'security-rules'],
  ['public-ip-removed', 'web-01', 'security-rules'],
  ['load-balancer-rule-broken', 'app-03', 'security-rules'],
  // The causes that the article itself names.
  ['remote-desktop-off', 'web-01', 'windows'],
  ['firewall-rule-missing', 'web-01', 'windows'],
  ['termservice-stopped', 'web-01', 'windows'],
])('%s on %s: it is %s, and there is nothing to ask', async (scenario, machine, source) => {
  const { answer, asks } = await sourcesAfter([scenario], machine);
  expect(answer).toMatchObject({ kind: 'one', source, isLeftOver: false });
  expect(asks).toBeUndefined();
});

test('where Windows listens on another port, the port is asked for', async () => {
  const { answer, asks } = await sourcesAfter(['listens-on-another-port'], 'web-01');
  expect(answer).toMatchObject({ kind: 'one', source: 'windows', certainty: 'likely' });
  expect(asks).toBe('port');
});

test('where all is well in Azure and in Windows, it is the PC or the office', async () => {
  const { answer, sources } = await sourcesAfter([], 'web-01');
  expect(answer).toEqual({ kind: 'some', sources: ['client', 'office-edge'] });
  expect(sources.map(({ isDisputed }) => isDisputed)).not.toContain(true);
});

test('another firewall inside Windows may stop it, and nobody can see whether it does', async () => {
  const { answer, sources } = await sourcesAfter(['foreign-firewall'], 'web-01');
  expect(answer).toEqual({ kind: 'some', sources: ['client', 'office-edge', 'windows'] });
  expect(sources.find(({ id }) => id === 'windows')?.state).toBe('possible');
});

test('what is off hides what else is in the way, and comes first', async () => {
  const { answer } = await sourcesAfter(['inbound-port-denied', 'vm-deallocated'], 'web-01');
  expect(answer).toMatchObject({ kind: 'one', source: 'windows', certainty: 'sure' });
});

test('without the way in nobody is told that the rules let them in', async () => {
  const { sources } = await sourcesAfter([], 'web-01', { kind: 'not-told' });
  expect(sources.find(({ id }) => id === 'security-rules')?.state).toBe('not-known');
});
