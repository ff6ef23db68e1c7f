import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Progress } from '../../diagnosis/diagnosis.ts';
import { evidenceUnits } from '../../diagnosis/evidence/index.ts';
import { inboundPortDenied } from '../../simulator/scenarios/inbound-port-denied.ts';
import { ask, type Looking, machineNamed, startLooking } from '../support/looking.ts';

/** What a diagnosis may cost: waiting for what was asked before is not asking. */
const mostCalls = 16;

describe('diagnose', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  const run = (question = ask(), options: Parameters<typeof diagnose>[2] = {}) =>
    diagnose({ azure: looking.azure, clock: looking.azure.clock }, question, options);

  /** A poll goes to an operation's own address, never to a resource. */
  const calls = () =>
    looking.traced.filter(({ path }) => !/\/locations\/[^/]+\/(operations|operationResults)\//i.test(path));

  test('sees everything of a machine, within the number of calls', async () => {
    const diagnosis = await run();
    expect(diagnosis.evidence.map(({ id }) => id)).toEqual(evidenceUnits.map(({ id }) => id));
    const missing = diagnosis.evidence.filter(({ evidence }) => 'missing' in evidence);
    expect(missing.map(({ id }) => id)).toEqual(['sign-in-role', 'guest']);
    expect(diagnosis).toMatchObject({ nature: 'windows', location: 'japaneast' });
    expect(calls().length).toBeLessThanOrEqual(mostCalls);
    expect(new Set(looking.traced.map(({ operation }) => operation)).size).toBeGreaterThan(10);
  });

  test('survives JSON', async () => {
    const diagnosis = await run();
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  });

  test('asks an off machine nothing that it cannot answer', async () => {
    const diagnosis = await run(ask('db-03'));
    const off = diagnosis.evidence.filter(
      ({ evidence }) => 'missing' in evidence && evidence.because.reason === 'vm-not-running',
    );
    expect(off.map(({ id }) => id).sort()).toEqual([
      'effective-routes',
      'effective-security-rules',
      'guest',
      'ip-flow',
      'next-hop',
    ]);
  });

  test('a Linux machine is not judged, and nothing else is looked at', async () => {
    const diagnosis = await run(ask('lnx-01'));
    expect(diagnosis.nature).toBe('linux');
    expect(diagnosis.evidence.map(({ id }) => id)).toEqual(['virtual-machine']);
    expect(diagnosis.findings).toEqual([]);
  });

  test('tells how far it is: a problem as soon as it is known, and never one that goes away again', async () => {
    inboundPortDenied.apply(looking.world, machineNamed('web-01'), looking.time.moment());
    const told: Progress[] = [];
    const diagnosis = await run(ask(), { progress: (progress) => told.push(progress) });
    const network = told.map(({ parts }) => parts.find(({ part }) => part === 'network'));
    expect(network[0]).toMatchObject({ state: 'looking', done: 0 });
    const states = network.map((line) => line?.state);
    expect(states.slice(states.indexOf('problem')).every((state) => state === 'problem')).toBe(true);
    const last = network.at(-1);
    expect(last?.done).toBe(last?.of);
    expect(last?.worst?.check).toBe('inbound-port-denied');
    expect(diagnosis.findings.find(({ outcome }) => outcome === 'problem')?.check).toBe(
      'inbound-port-denied',
    );
    expect(told.at(-1)?.parts.find(({ part }) => part === 'azure')?.state).toBe('fine');
  });

  test('stopped, it ends with what it has seen', async () => {
    const stop = new AbortController();
    const asked = looking.hang('VirtualNetworks_Get');
    const running = run(ask(), { signal: stop.signal });
    await asked.opened;
    stop.abort();
    const { evidence } = await running;
    const reasonOf = (id: string) => {
      const found = evidence.find((one) => one.id === id)?.evidence;
      return found && 'missing' in found ? found.because.reason : 'seen';
    };
    expect([reasonOf('virtual-machine'), reasonOf('virtual-network')]).toEqual(['seen', 'cancelled']);
  });

  test('what it may not see is missing with the action that would let it look', async () => {
    looking.deny('Microsoft.Network/networkWatchers/ipFlowVerify/action');
    const { evidence } = await run();
    expect(evidence.find(({ id }) => id === 'ip-flow')?.evidence).toMatchObject({
      because: { reason: 'forbidden', action: 'Microsoft.Network/networkWatchers/ipFlowVerify/action' },
    });
  });
});
