import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { serialLog } from '../../../diagnosis/evidence/serial-log.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('serial-log', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  const print = (text: string) => {
    const machine = looking.world.machines[keyOf(ask().vm)];
    if (machine) machine.serialLog = text;
  };

  test('keeps the end of what was printed, and what it means', async () => {
    print(`${'x'.repeat(20_000)}\r\nComputer is booting, SAC started and initialized.\r\n`);
    const found = there(await see(looking.azure, serialLog));
    expect(found.value.says).toEqual(['booting']);
    expect(found.value.tail).toHaveLength(8 * 1024);
    expect(found.value.tail.endsWith('initialized.\r\n')).toBe(true);
  });

  test('never keeps or traces the link', async () => {
    print('EVENT: The CMD command is now available.');
    const found = await see(looking.azure, serialLog);
    expect(JSON.stringify([found, looking.traced])).not.toMatch(/sig=/);
    expect(looking.traced.map(({ operation }) => operation)).toContain('Blob_Download');
  });

  test('is not there where boot diagnostics are off', async () => {
    const vm = find(looking.world, 'Microsoft.Compute/virtualMachines', ask().vm);
    if (vm) vm.properties.diagnosticsProfile = { bootDiagnostics: { enabled: false } };
    expect(await see(looking.azure, serialLog)).toEqual({ missing: true, because: { reason: 'not-there' } });
  });

  evidenceTests(serialLog, { operation: 'VirtualMachines_RetrieveBootDiagnosticsData' });
});
