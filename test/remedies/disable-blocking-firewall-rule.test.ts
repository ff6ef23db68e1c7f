import { disableBlockingFirewallRule } from '../../remedies/disable-blocking-firewall-rule.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(disableBlockingFirewallRule, [
  {
    when: 'somebody blocked the port',
    scenarios: ['firewall-rule-blocks'],
    inside: [{ do: 'firewall-rule-off', id: '{3C1F5D7A-6E0B-4B44-9F5E-0D6B2A9C3389}' }],
  },
  {
    when: 'the probe cut the id',
    scenarios: ['firewall-rule-blocks'],
    but: (evidence) =>
      withFacts(evidence, {
        fwr: { a: 1, b: 1, o: 0, r: [`0B1 7 ${'x'.repeat(40)} *`, '0A1 7 RemoteDesktop-UserMode-In-TCP *'] },
      }),
    cannot: 'cannot read the whole id',
  },
]);
