import { conclude } from '../../../diagnosis/conclude.ts';
import type { Diagnosis } from '../../../diagnosis/diagnosis.ts';
import type { WayIn } from '../../../diagnosis/question.ts';
import {
  type Changes,
  changedBy,
  denyAll,
  evidenceOf,
  flow,
  healthy,
  ids,
  inside,
  machine,
  missing,
  nic,
  question,
  rule,
} from '../healthy-case.ts';

export const diagnosisOf = (changes: Changes = {}, more: Partial<typeof question> = {}): Diagnosis =>
  conclude({
    question: { ...question, ...more },
    startedAt: '2026-11-21T02:14:00.000Z',
    endedAt: '2026-11-21T02:14:41.000Z',
    evidence: evidenceOf(changes),
  });

const cameBy = (wayIn: WayIn, changes: Changes = {}) => diagnosisOf(changes, { wayIn });

const notInside: Changes = { guest: missing({ reason: 'probe-not-allowed' }) };

/** RDP is let in from anywhere, so that trying it elsewhere proves something. */
const openToAll: Changes = {
  'effective-security-rules': [
    {
      networkSecurityGroup: ids.nsg,
      subnet: ids.subnet,
      rules: [rule('allow-rdp', { access: 'Allow', priority: 300 }), denyAll],
    },
  ],
};

const natRule: Changes = {
  ...nic({}, { publicAddress: undefined, natRules: [`${ids.balancer}/inboundNatRules/rdp-web-01`] }),
  'public-addresses': [],
  'load-balancer': [
    {
      id: `${ids.balancer}/inboundNatRules/rdp-web-01`,
      name: 'rdp-web-01',
      loadBalancer: ids.balancer,
      protocol: 'Tcp',
      frontendPort: 50_001,
      backendPort: 3389,
      frontendAddress: '20.89.20.99',
      public: true,
    },
  ],
};

const noFlow: Changes = {
  'ip-flow': missing({ reason: 'way-in-not-told' }),
  'next-hop': missing({ reason: 'way-in-not-told' }),
};

const flowFrom = (remoteAddress: string): Changes => ({
  'ip-flow': { ...healthy['ip-flow'], remoteAddress },
  'next-hop': { ...healthy['next-hop'], destination: remoteAddress, nextHopType: 'VnetLocal' },
});

const addressWritten = changedBy(
  'someone@contoso.example',
  ids.address,
  'Microsoft.Network/publicIPAddresses/write',
);

const [address] = healthy['public-addresses'];

/** What a diagnosis may have come to. */
export const cases = {
  none: undefined,
  fine: diagnosisOf(),
  open: diagnosisOf(openToAll),
  notInside: diagnosisOf(notInside),
  openNotInside: diagnosisOf({ ...openToAll, ...notInside }),
  notTold: cameBy({ kind: 'not-told' }, { ...openToAll, ...noFlow, ...notInside }),
  private: cameBy(
    { kind: 'private', address: '10.1.9.5' },
    { ...openToAll, ...flowFrom('10.1.9.5'), ...notInside },
  ),
  bastion: cameBy({ kind: 'bastion' }, { ...openToAll, ...flowFrom('10.1.2.4'), ...notInside }),
  denied: diagnosisOf({ ...flow('Deny', 'securityRules/deny-rdp'), ...notInside }),
  off: diagnosisOf({ ...machine({ power: 'PowerState/deallocated' }), ...notInside }),
  offAndDenied: diagnosisOf({
    ...machine({ power: 'PowerState/deallocated' }),
    ...flow('Deny', 'securityRules/deny-rdp'),
    ...notInside,
  }),
  otherPort: diagnosisOf(inside({ tcp: { pn: 3390 } })),
  otherPortAndDenied: diagnosisOf({
    ...inside({ tcp: { pn: 3390 } }),
    ...flow('Deny', 'securityRules/deny-rdp'),
  }),
  forwarded: diagnosisOf(natRule),
  addressWritten: diagnosisOf(addressWritten),
  addressGivenBack: diagnosisOf({
    ...changedBy('someone@contoso.example', ids.vm, 'Microsoft.Compute/virtualMachines/deallocate/action'),
    'public-addresses': address ? [{ ...address, allocation: 'Dynamic', sku: 'Basic' }] : [],
  }),
  nothingSeen: cameBy({ kind: 'not-told' }, { ...openToAll, ...noFlow, ...notInside, ...addressWritten }),
  unseenRules: diagnosisOf({
    ...notInside,
    'ip-flow': missing(),
    'effective-security-rules': missing(),
  }),
} as const satisfies Readonly<Record<string, Diagnosis | undefined>>;
