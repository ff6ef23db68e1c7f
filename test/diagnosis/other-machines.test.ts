import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../diagnosis/checks/check.ts';
import { conclude } from '../../diagnosis/conclude.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { guest } from '../../diagnosis/evidence/guest.ts';
import { findOtherMachines } from '../../diagnosis/find-other-machines.ts';
import { otherMachines } from '../../diagnosis/other-machines.ts';
import { ask, type Looking, startLooking } from '../support/looking.ts';
import { type FactChanges, guestAnswer } from './healthy-guest.ts';

const at = '2026-11-21T02:00:00.000Z';

function diagnosed(check: string, facts: FactChanges, outcome: Finding['outcome'] = 'problem'): Diagnosis {
  const source = { operation: 'VirtualMachines_RunCommand', resource: ask().vm };
  const evidence = new Map([[guest.id, { value: guestAnswer(facts), source, at }]]);
  const made = conclude({ question: ask(), startedAt: at, endedAt: at, evidence }, []);
  const words = { en: { name: check, rows: [] }, ja: { name: check, rows: [] } };
  return { ...made, findings: [{ check, part: 'windows', outcome, words, seen: [], missing: [] }] };
}

const servers = { lsr: 'lic-01.contoso.example=T,T 10.1.2.7=10061,O lic-03=O,T' };
const domain = { nic: ['2/0/1/10.1.1.4/10.1.1.1/10.1.1.5,168.63.129.16/netvsc/000D0A010104'] };

describe('the machines on which a cause may lie', () => {
  test.each([
    ['licence servers that do not answer', 'license-server-unreachable', servers, ['lic-01'], ['10.1.2.7']],
    ['name servers of a domain', 'no-domain-controller', domain, [], ['10.1.1.5']],
    ['none for another cause', 'termservice-stopped', { ...servers, ...domain }, [], []],
    ['none that is no name', 'license-server-unreachable', { lsr: "x'|drop=T,T -=T,T ..=T,T" }, [], []],
    ['none where Windows does not say', 'license-server-unreachable', { lsr: undefined }, [], []],
  ])('%s', (_, check, facts, names, addresses) => {
    expect(otherMachines(diagnosed(check, facts))).toEqual({ names, addresses });
  });

  test('none where it was not a problem', () => {
    expect(otherMachines(diagnosed('license-server-unreachable', servers, 'ok'))).toEqual({
      names: [],
      addresses: [],
    });
  });
});

describe('finding them in Azure', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking();
  });
  afterAll(() => looking.practice.close());

  const find = async (names: readonly string[], addresses: readonly string[]) => {
    const found = await findOtherMachines(looking.azure, { names, addresses }, {});
    return found.ok ? found.value.map(({ name }) => name) : found.failure;
  };

  test('by name in any case, by address, and not at all', async () => {
    expect(await find(['APP-02'], [])).toEqual(['app-02']);
    expect(await find([], ['10.1.1.4'])).toEqual(['web-01']);
    expect(await find(['nobody'], ['10.99.0.1'])).toEqual([]);
    const before = looking.traced.length;
    expect(await find([], [])).toEqual([]);
    expect(looking.traced).toHaveLength(before);
  });
});
