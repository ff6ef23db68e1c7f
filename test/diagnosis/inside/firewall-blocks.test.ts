import { expect, test } from '@jest/globals';
import { firewallBlocks } from '../../../diagnosis/inside/firewall-blocks.ts';
import { firewallInUse } from '../../../diagnosis/inside/firewall-in-use.ts';
import { firewallNow, firewallProfiles, firewallRules } from '../../../guest/facts/firewall.ts';

const on = 'D:11-1:----,P:11-1:----,U:11-1:----';

const blocks = (rule: string, settings = on, now = '4/0/1') =>
  firewallBlocks(
    firewallRules.schema.parse({ a: 0, b: 1, o: 0, r: [rule] }).examples,
    firewallInUse(firewallProfiles.schema.parse(settings), firewallNow.schema.parse(now)),
    { address: '203.0.113.7' },
  );

test.each([
  ['it allows', '0A1 7 x *', on],
  ['it is off', '0B0 7 x *', on],
  ['it is of another profile', '0B1 3 x *', on],
  ['it is for others', '0B1 7 x 10.0.0.0/8', on],
  ['policy lets no local rule count', '0B1 7 x *', 'D:11-1:----,P:11-1:----,U:11-1:---0'],
  ['the firewall is off', '0B1 7 x *', 'D:11-1:----,P:11-1:----,U:01-1:----'],
])('a rule does not block where %s', (_, rule, settings) => {
  expect(blocks(rule, settings)).toBeUndefined();
});

test.each([
  ['everybody', '0B1 7 x *', '4/0/1', true],
  ['those whom it may mean', '0B1 7 x Intranet', '4/0/1', false],
  ['in one of two profiles', '0B1 4 x *', '5/0/1', false],
])('a rule blocks %s', (_, rule, now, isSure) => {
  expect(blocks(rule, on, now)).toMatchObject({ profiles: ['public'], isSure });
});
