import { natRuleBroken } from '../../../diagnosis/checks/nat-rule-broken.ts';
import type { LoadBalancerValue } from '../../../diagnosis/evidence/load-balancer.ts';
import { changedBy, ids, nic } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const rule = (more: Partial<LoadBalancerValue[number]> = {}): LoadBalancerValue[number] => ({
  id: `${ids.balancer}/inboundNatRules/rdp`,
  name: 'rdp',
  loadBalancer: ids.balancer,
  sku: 'Standard',
  protocol: 'Tcp',
  frontendPort: 50_003,
  backendPort: 3389,
  frontendAddress: '20.89.20.31',
  public: true,
  ...more,
});

const behind = nic({}, { publicAddress: undefined, natRules: [rule().id] });
const wrong = rule({ backendPort: 3398 });

testCheck(natRuleBroken, [
  { when: 'there is no load balancer', outcome: 'not-applicable' },
  { when: 'its rule leads to RDP', but: { ...behind, 'load-balancer': [rule()] }, outcome: 'ok' },
  {
    when: 'its rule leads elsewhere',
    but: { ...behind, 'load-balancer': [wrong], ...changedBy('watanabe', ids.balancer) },
    outcome: 'problem',
    certainty: 'likely',
    says: ['20.89.20.31:50003 → TCP 3398', 'lb-web', 'watanabe'],
  },
  {
    when: 'one of several leads to RDP',
    but: { ...behind, 'load-balancer': [rule({ backendPort: 443, frontendPort: 443 }), rule()] },
    outcome: 'ok',
  },
  {
    when: 'the person uses the one that leads elsewhere',
    but: { ...behind, 'load-balancer': [rule({ backendPort: 443, frontendPort: 443 }), rule()] },
    asked: { port: 443 },
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'it forwards UDP only',
    but: { ...behind, 'load-balancer': [rule({ protocol: 'Udp' })] },
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'the machine has an address of its own',
    but: { 'load-balancer': [wrong] },
    outcome: 'not-applicable',
  },
  {
    when: 'the person comes through Bastion',
    but: { ...behind, 'load-balancer': [wrong] },
    asked: { wayIn: { kind: 'bastion' } },
    outcome: 'not-applicable',
  },
]);
