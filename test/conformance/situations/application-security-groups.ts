import type { Place } from '../../../simulator/world/build.ts';
import { applicationSecurityGroup, machine, network, rules } from './pieces.ts';
import type { FlowAnswer, Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/application-security-groups';

/** The page's example: web, logic and database machines in two subnets with one security group. */
function example(place: Place): void {
  const [web, logic, db] = ['AsgWeb', 'AsgLogic', 'AsgDb'].map((name) => ({
    id: applicationSecurityGroup(place, name),
  }));
  if (!web || !logic || !db) throw new Error('three groups were made');
  const group = {
    id: rules(place, 'NSG1', {
      'Allow-HTTP-Inbound-Internet': {
        access: 'Allow',
        priority: 100,
        sourceAddressPrefix: 'Internet',
        destinationApplicationSecurityGroups: [web],
        destinationPortRange: '80',
      },
      'Deny-Database-All': {
        access: 'Deny',
        priority: 120,
        protocol: '*',
        destinationApplicationSecurityGroups: [db],
        destinationPortRange: '1433',
      },
      'Allow-Database-BusinessLogic': {
        access: 'Allow',
        priority: 110,
        sourceApplicationSecurityGroups: [logic],
        destinationApplicationSecurityGroups: [db],
        destinationPortRange: '1433',
      },
    }),
  };
  network(place, 'vnet', ['10.0.0.0/16'], {
    front: { addressPrefix: '10.0.0.0/24', networkSecurityGroup: group },
    back: { addressPrefix: '10.0.1.0/24', networkSecurityGroup: group },
  });
  const member = (asg: { id: string }) => ({ applicationSecurityGroups: [asg.id] });
  machine(place, 'web', { at: 'vnet/front', address: '10.0.0.4', ...member(web) });
  machine(place, 'plain', { at: 'vnet/front', address: '10.0.0.9' });
  machine(place, 'logic', { at: 'vnet/back', address: '10.0.1.4', ...member(logic) });
  machine(place, 'db', { at: 'vnet/back', address: '10.0.1.5', ...member(db) });
}

const told = (title: string, ask: readonly [string, string, string], answer: FlowAnswer): Situation => {
  const [name, local, remote] = ask;
  return {
    kind: 'flow',
    source,
    title,
    world: example,
    ask: { machine: name, direction: 'Inbound', local, remote },
    answer,
  };
};

const noRule: FlowAnswer = { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' };

/** Groups of machines as the source or destination of rules. */
export const applicationSecurityGroups: readonly Situation[] = [
  told('a rule for a group opens the port of its members', ['web', '10.0.0.4:80', '203.0.113.5:50000'], {
    access: 'Allow',
    rule: 'securityRules/Allow-HTTP-Inbound-Internet',
  }),
  told(
    'a rule for a group does not open the port of others in the same subnet',
    ['plain', '10.0.0.9:80', '203.0.113.5:50000'],
    noRule,
  ),
  told(
    'a rule for one group does not open the port of another group',
    ['logic', '10.0.1.4:80', '203.0.113.5:50000'],
    noRule,
  ),
  told(
    'from a member of the source group to one of the destination group the rule allows',
    ['db', '10.0.1.5:1433', '10.0.1.4:50000'],
    { access: 'Allow', rule: 'securityRules/Allow-Database-BusinessLogic' },
  ),
  told(
    'who is not in the source group meets the deny rule behind it',
    ['db', '10.0.1.5:1433', '10.0.0.4:50000'],
    { access: 'Deny', rule: 'securityRules/Deny-Database-All' },
  ),
  told(
    'a rule for a group and a port leaves other ports to the default rules',
    ['db', '10.0.1.5:22', '10.0.0.4:50000'],
    { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  ),
];
