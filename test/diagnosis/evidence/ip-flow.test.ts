import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ipFlow } from '../../../diagnosis/evidence/ip-flow.ts';
import { all, remove } from '../../../simulator/world/world.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('ip-flow', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('asks for exactly the way in that was told', async () => {
    const { value } = there(await see(looking.azure, ipFlow));
    expect(value).toMatchObject({
      localAddress: '10.1.1.4',
      localPort: 3389,
      remoteAddress: '203.0.113.7',
      access: 'Allow',
      ruleName: 'securityRules/allow-rdp-office',
    });
  });

  test.each([
    ['Bastion', { kind: 'bastion' }, '10.0.1.4'],
    ['a private address', { kind: 'private', address: '192.168.1.20' }, '192.168.1.20'],
    ['a jump host', { kind: 'jump-host', address: '10.0.2.4' }, '10.0.2.4'],
  ] as const)('from %s', async (_, wayIn, remoteAddress) => {
    const { value } = there(await see(looking.azure, ipFlow, ask('web-01', { wayIn })));
    expect(value.remoteAddress).toBe(remoteAddress);
  });

  test('behind a load balancer the port is the one at which it arrives', async () => {
    const { value } = there(await see(looking.azure, ipFlow, ask('app-03', { port: 50003 })));
    expect(value).toMatchObject({ localAddress: '10.1.2.5', localPort: 3389 });
  });

  test.each([
    ['way-in-not-told', ask('web-01', { wayIn: { kind: 'not-told' } })],
    ['way-in-not-told', ask('web-01', { wayIn: { kind: 'public' } })],
    ['vm-not-running', ask('db-03')],
  ] as const)('is missing: %s', async (reason, question) => {
    const found = await see(looking.azure, ipFlow, question);
    expect(found).toEqual({ missing: true, because: { reason } });
  });

  test('is missing where no Network Watcher answers for the region', async () => {
    const [watcher] = all(looking.world, 'Microsoft.Network/networkWatchers');
    remove(looking.world, watcher?.id ?? '');
    const found = await see(looking.azure, ipFlow);
    expect(found).toEqual({ missing: true, because: { reason: 'no-network-watcher' } });
  });

  evidenceTests(ipFlow, { operation: 'NetworkWatchers_VerifyIPFlow' });
});
