import { expect, test } from '@jest/globals';
import { inboundPortDenied } from '../../../simulator/scenarios/inbound-port-denied.ts';
import { subnetSecurityGroup } from '../../../simulator/scenarios/machine-parts.ts';
import { ruleOf } from '../../../simulator/world/build.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { testMoment } from '../../support/practice.ts';
import { vmId } from './questions.ts';

const office = '203.0.113.7/32';

test.each([
  ['lets the office in to this machine', { sourceAddressPrefix: office }, false],
  ['lets somebody else in', { sourceAddressPrefix: '198.51.100.1/32' }, true],
  ['opens another port', { sourceAddressPrefix: office, destinationPortRange: '443' }, true],
  ['comes after it', { sourceAddressPrefix: office, priority: 4000 }, true],
])('a rule that denies is in force, also where another one %s: %j', (_, rule, inForce) => {
  const time = testMoment();
  const world = practiceWorld(time.moment());
  const vm = vmId('web-01');
  inboundPortDenied.apply(world, vm, time.moment());
  subnetSecurityGroup(world, vm)?.properties.securityRules.push({
    name: 'opened',
    properties: ruleOf({ access: 'Allow', destinationPortRange: '3389', priority: 100, ...rule }),
  });
  expect(inboundPortDenied.isInForce(world, vm)).toBe(inForce);
});
