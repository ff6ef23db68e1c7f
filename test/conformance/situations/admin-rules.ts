import type { Place } from '../../../simulator/world/build.ts';
import { adminRules, type NewAdminRule } from './admin-pieces.ts';
import { allow, deny, fromInternet, oneMachine, type Rules, toAddress } from './one-machine.ts';
import type { Situation } from './situation.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins';
const enforcement = 'https://learn.microsoft.com/azure/virtual-network-manager/concept-enforcement';
const faq = 'https://learn.microsoft.com/azure/virtual-network-manager/faq';
const kind = 'flow';

type AdminRules = Readonly<Record<string, NewAdminRule>>;

const under =
  (rules: AdminRules, onSubnet: Rules | undefined, networks = ['vnet'], regions = ['japaneast']) =>
  (place: Place): void => {
    oneMachine(onSubnet ? { onSubnet } : {})(place);
    adminRules(place, [{ networks, rules }], regions);
  };

const rdp = { destinationPortRanges: ['3389'] };
const denyRdp: AdminRules = { DenyRdp: { access: 'Deny', priority: 10, ...rdp } };

/** Rules that the whole virtual network has above its security groups. */
export const adminRuleSituations: readonly Situation[] = [
  {
    kind,
    source,
    title: 'an admin rule that denies ends it: the group’s allow is useless',
    world: under(denyRdp, { Rdp: allow('3389') }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'rules/DenyRdp' },
  },
  {
    kind,
    source,
    title: 'an admin rule that always allows ends it: the group’s deny is useless',
    world: under({ Updates: { access: 'AlwaysAllow', priority: 10, ...rdp } }, { Rdp: deny('3389') }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'rules/Updates' },
  },
  {
    kind,
    source,
    title: 'what an admin rule allows is asked of the group, which denies',
    world: under({ Maybe: { access: 'Allow', priority: 10, ...rdp } }, { Rdp: deny('3389') }),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'securityRules/Rdp' },
  },
  {
    kind,
    source,
    title: 'what an admin rule allows is asked of the group, which allows',
    world: under({ Maybe: { access: 'Allow', priority: 10, ...rdp } }, { Rdp: allow('3389') }),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/Rdp' },
  },
  {
    kind,
    source,
    title: 'a deny at 10 overrides an allow at 20',
    world: under(
      { ...denyRdp, Maybe: { access: 'AlwaysAllow', priority: 20, ...rdp } },
      { Rdp: allow('3389') },
    ),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'rules/DenyRdp' },
  },
  {
    kind,
    source,
    title: 'admin rules do not need security groups to protect',
    world: under(denyRdp, undefined),
    ask: fromInternet(3389),
    answer: { access: 'Deny', rule: 'rules/DenyRdp' },
  },
  {
    kind,
    source,
    title: 'a port that no admin rule is about is left to the group',
    world: under(denyRdp, { Web: allow('443') }),
    ask: fromInternet(443),
    answer: { access: 'Allow', rule: 'securityRules/Web' },
  },
  {
    kind,
    source,
    title: 'an admin rule for one protocol is not about another',
    world: under(denyRdp, { Rdp: { ...allow('3389'), protocol: '*' } }),
    ask: { ...fromInternet(3389), protocol: 'UDP' },
    answer: { access: 'Allow', rule: 'securityRules/Rdp' },
  },
  {
    kind,
    source,
    title: 'an admin rule may name its source by a service tag',
    world: under({ DenyRdp: { access: 'Deny', priority: 10, from: 'Internet', ...rdp } }, {}),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:3389', remote: '10.0.0.5:50000' },
    answer: { access: 'Allow', rule: 'defaultSecurityRules/AllowVnetInBound' },
  },
  {
    kind,
    source,
    title: 'outbound admin rules come before the groups too',
    world: under(
      { NoSmb: { access: 'Deny', priority: 5, direction: 'Outbound', destinationPortRanges: ['445'] } },
      { Smb: { ...allow('445'), direction: 'Outbound' } },
    ),
    ask: toAddress('13.107.21.200', 445),
    answer: { access: 'Deny', rule: 'rules/NoSmb' },
  },
  {
    kind,
    source: enforcement,
    title: 'an exception is an allow rule with a smaller number: then the team’s group decides',
    world: (place) => {
      oneMachine({ onSubnet: { Ssh: allow('22') } })(place);
      const ssh = { destinationPortRanges: ['22'] };
      adminRules(place, [
        { networks: ['vnet', 'others'], rules: { DenySsh: { access: 'Deny', priority: 20, ...ssh } } },
        { networks: ['vnet'], rules: { AppSsh: { access: 'Allow', priority: 10, ...ssh } } },
      ]);
    },
    ask: fromInternet(22),
    answer: { access: 'Allow', rule: 'securityRules/Ssh' },
  },
  {
    kind,
    source: enforcement,
    title: 'a virtual network that is not in the group of the exception stays closed',
    world: (place) => {
      oneMachine({ onSubnet: { Ssh: allow('22') } })(place);
      const ssh = { destinationPortRanges: ['22'] };
      adminRules(place, [
        { networks: ['vnet'], rules: { DenySsh: { access: 'Deny', priority: 20, ...ssh } } },
        { networks: ['apps'], rules: { AppSsh: { access: 'Allow', priority: 10, ...ssh } } },
      ]);
    },
    ask: fromInternet(22),
    answer: { access: 'Deny', rule: 'rules/DenySsh' },
  },
  {
    kind,
    source: faq,
    title: 'a configuration has no effect in a region that it is not deployed to',
    world: under(denyRdp, { Rdp: allow('3389') }, ['vnet'], ['japanwest']),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/Rdp' },
  },
  {
    kind,
    source,
    title: 'admin rules hold in the virtual networks of their groups only',
    world: under(denyRdp, { Rdp: allow('3389') }, ['elsewhere']),
    ask: fromInternet(3389),
    answer: { access: 'Allow', rule: 'securityRules/Rdp' },
  },
  {
    kind: 'rules',
    source: 'https://learn.microsoft.com/azure/network-watcher/effective-security-rules-overview',
    title: 'effective security rules include the admin rules of the virtual network',
    world: under(denyRdp, {}),
    ask: { networkInterface: 'web-nic' },
    answer: {
      of: 'networkManager',
      rules: [{ access: 'Deny', destinationPortRange: '3389-3389', protocol: 'Tcp', priority: 10 }],
    },
  },
];
