import { firewallRuleBlocks } from '../../../diagnosis/checks/firewall-rule-blocks.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const allow = '0A1 7 RemoteDesktop-UserMode-In-TCP *';

const blocking = (...rules: readonly string[]) => ({
  fwr: { a: 1, b: rules.length, o: 0, r: [...rules, allow] },
});

testCheck(firewallRuleBlocks, [
  { when: 'no rule blocks', outcome: 'ok' },
  {
    when: 'a rule blocks everybody',
    but: inside(blocking('0B1 7 block-rdp *')),
    outcome: 'problem',
    certainty: 'sure',
    says: ['block-rdp · blocks · every profile · from any address'],
    saysNot: ['UserMode'],
  },
  {
    when: 'a rule blocks the range in which the person is',
    but: inside(blocking('0B1 4 block-offices 198.51.100.0-203.0.113.255')),
    outcome: 'problem',
    certainty: 'sure',
    says: ['block-offices · blocks · public'],
  },
  { when: 'a rule blocks others', but: inside(blocking('0B1 7 block-x 198.51.100.0/24')), outcome: 'ok' },
  { when: 'a rule blocks in another profile', but: inside(blocking('0B1 1 block-rdp *')), outcome: 'ok' },
  {
    when: 'a rule blocks some, and nobody said where the person is',
    but: inside(blocking('0B1 7 block-x 198.51.100.0/24')),
    asked: { wayIn: { kind: 'not-told' } },
    outcome: 'problem',
    certainty: 'possible',
    says: ['depends on where you come from'],
  },
  {
    when: 'rules of the machine do not count',
    but: inside({ ...blocking('0B1 7 block-rdp *'), fwp: 'D:11-1:----,P:11-1:----,U:11-1:---0' }),
    outcome: 'ok',
  },
  { when: 'a policy blocks', but: inside(blocking('1B1 7 corp-block *')), outcome: 'ok' },
  {
    when: 'the firewall is off',
    but: inside({ ...blocking('0B1 7 block-rdp *'), fwp: 'D:11-1:----,P:11-1:----,U:01-1:----' }),
    outcome: 'ok',
  },
  {
    when: 'more rules block than were shown',
    but: inside({ fwr: { a: 1, b: 9, o: 0, r: ['0B1 7 block-x 198.51.100.0/24', allow] } }),
    outcome: 'unknown',
  },
]);
