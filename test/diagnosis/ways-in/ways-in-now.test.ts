import { describe, expect, test } from '@jest/globals';
import type { NeighboursValue } from '../../../diagnosis/evidence/neighbours.ts';
import type { Question } from '../../../diagnosis/question.ts';
import { waysInNow } from '../../../diagnosis/ways-in/index.ts';
import {
  type Changes,
  evidenceOf,
  flow,
  healthy,
  ids,
  machine,
  missing,
  nic,
  question,
  rule,
  rulesFirst,
} from '../healthy-case.ts';

const bastionHost: NeighboursValue['bastions'][number] = {
  id: `${ids.network}/bastion`,
  name: 'bastion-1',
  virtualNetwork: ids.network,
  prefix: '10.1.9.0/26',
  peers: [],
};
const withBastion = { neighbours: { watchers: [], bastions: [bastionHost] } };
const fromBastion = rulesFirst(rule('allow-bastion', { access: 'Allow', sources: ['10.1.9.0/26'] }));
const nat = {
  ...nic({}, { publicAddress: undefined, natRules: ['x'] }),
  'public-addresses': [],
  'load-balancer': [
    {
      id: 'x',
      name: 'rdp',
      loadBalancer: ids.balancer,
      protocol: 'Tcp',
      frontendPort: 50_003,
      backendPort: 3389,
      frontendAddress: '20.89.20.31',
      public: true,
    },
  ],
};
const deny = { ...rulesFirst(rule('deny-rdp')), ...flow('Deny', 'securityRules/deny-rdp') };
const vpn: Partial<Question> = { wayIn: { kind: 'private', address: '203.0.113.7' } };
const gateway = { 'next-hop': { ...healthy['next-hop'], nextHopType: 'VirtualNetworkGateway' } };

const now = (but: Changes, asked: Partial<Question> = {}) =>
  waysInNow({ ...question, ...asked }, evidenceOf(but));

describe('ways in now', () => {
  test.each<[string, Changes, Partial<Question>, string[]]>([
    ['everything is well', {}, {}, ['public-address', 'serial-console']],
    ['a rule denies', deny, {}, ['serial-console']],
    ['the person\u2019s address is not known', {}, { wayIn: { kind: 'public' } }, ['serial-console']],
    ['admin rules were not seen', { 'security-admin-rules': missing() }, {}, ['serial-console']],
    ['a NAT rule leads to it', nat, {}, ['nat-port', 'serial-console']],
    ['a NAT rule leads to it and a rule denies', { ...nat, ...deny }, {}, ['serial-console']],
    ['who comes over VPN', gateway, vpn, ['private-address', 'serial-console']],
    ['who comes over VPN has no route back', healthy, vpn, ['serial-console']],
    [
      'Bastion is let in',
      { ...withBastion, ...fromBastion },
      {},
      ['public-address', 'bastion', 'serial-console'],
    ],
    ['Bastion is not let in', withBastion, {}, ['public-address', 'serial-console']],
    [
      'a Network Watcher denies the person, and Bastion is let in',
      { ...withBastion, ...fromBastion, ...flow('Deny', 'securityRules/x') },
      {},
      ['bastion', 'serial-console'],
    ],
    ['the machine is off', machine({ power: 'PowerState/deallocated' }), {}, []],
    [
      'nobody keeps its boot log',
      machine({ bootDiagnostics: { enabled: false, managed: false } }),
      {},
      ['public-address'],
    ],
    ['it is a client edition', machine({ osName: 'Windows 11 Pro' }), {}, ['public-address']],
    ['it is a session host', machine({ osName: 'Windows 11 multi-session' }), {}, []],
    ['it is Linux', machine({ osType: 'Linux' }), {}, []],
  ])('%s', (_, but, asked, expected) => {
    expect(now(but, asked).map(({ id }) => id)).toEqual(expected);
  });

  test('each says what to type or where to go', () => {
    const [address] = now({});
    expect(address?.command).toBe('mstsc /v:20.89.20.11:3389');
    expect(now(nat)[0]?.command).toBe('mstsc /v:20.89.20.31:50003');
    expect(now(gateway, vpn)[0]?.command).toBe('mstsc /v:10.1.1.4:3389');
    expect(now({}).at(-1)?.link).toBe(`https://portal.azure.com/#resource${ids.vm}/serialConsole`);
    for (const { words } of now({})) expect(words.ja).not.toBe(words.en);
  });
});
