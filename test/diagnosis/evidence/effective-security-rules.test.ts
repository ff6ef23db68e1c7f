import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { effectiveSecurityRules } from '../../../diagnosis/evidence/effective-security-rules.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('effective-security-rules', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the groups in force, with their rules for inbound traffic', async () => {
    const { value } = there(await see(looking.azure, effectiveSecurityRules));
    const group = value.find(({ networkSecurityGroup }) => networkSecurityGroup?.endsWith('/nsg-web'));
    expect(group?.subnet).toMatch(/subnets\/web$/);
    const names = group?.rules.map(({ name }) => name);
    expect(names).toContain('securityRules/allow-rdp-office');
    expect(names).toContain('defaultSecurityRules/DenyAllInBound');
    expect(names).not.toContain('defaultSecurityRules/DenyAllOutBound');
    const rule = group?.rules.find(({ name }) => name === 'securityRules/allow-rdp-office');
    expect(rule?.sources.length).toBeGreaterThan(0);
    expect(rule?.destinationPorts).toEqual(['3389-3389']);
  });

  test('is not asked for while the machine is off', async () => {
    const found = await see(looking.azure, effectiveSecurityRules, ask('db-03'));
    expect(found).toEqual({ missing: true, because: { reason: 'vm-not-running' } });
    expect(looking.traced.map(({ operation }) => operation)).toEqual(['VirtualMachines_Get']);
  });

  evidenceTests(effectiveSecurityRules, {
    operation: 'NetworkInterfaces_ListEffectiveNetworkSecurityGroups',
  });
});
