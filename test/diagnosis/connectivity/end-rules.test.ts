import { describe, expect, test } from '@jest/globals';
import type { PathQuestion } from '../../../diagnosis/connectivity/path-question.ts';
import { asked, conclude, gone, groupOf, interfaces, rule, seen, vmId } from './path-case.ts';

const toHost = (host: string): PathQuestion => asked({ destination: { kind: 'host', host } });

describe('who decides', () => {
  const deny = rule('deny-sql', 'Deny', { destinationPorts: ['1433-1433'], protocol: 'Udp', priority: 90 });
  const groups = (inbound: ReturnType<typeof groupOf>[]) => seen({ inbound, outbound: [] });
  const flow = gone('protocol-not-covered');

  test.each<[string, PathQuestion['traffic'], string]>([
    ['UDP that a rule denies', { protocol: 'udp', port: 1433 }, 'deny'],
    ['another port', { protocol: 'udp', port: 53 }, 'allow'],
    ['TCP on the same port', { protocol: 'tcp', port: 1433 }, 'allow'],
    ['ICMP, which has no port', { protocol: 'icmp' }, 'allow'],
  ])('the rules themselves about %s', (_, traffic, access) => {
    const rules = groups([groupOf([deny, rule('rest', 'Allow')])]);
    const { rules: ends } = conclude({ destination: { rules, flow } }, asked({ traffic }));
    expect(ends.find(({ end }) => end === 'destination')).toMatchObject({ access, by: 'rules' });
  });

  test('a rule of a network manager is judged before every group, and ends the matter unless it says Allow', () => {
    const manager = (access: 'Allow' | 'Deny') => ({
      ...groupOf([{ ...rule('x', 'Allow'), name: 'rules/telnet', access }], { networkManager: vmId('m') }),
      subnet: undefined,
    });
    const accessWith = (first: ReturnType<typeof manager>) => {
      const rules = groups([groupOf([rule('rest', 'Allow')]), first as ReturnType<typeof groupOf>]);
      const { rules: ends } = conclude({ destination: { rules, flow } });
      const at = ends.find(({ end }) => end === 'destination');
      return [at?.access, at?.deciders.map(({ name, on }) => `${name} ${on}`)];
    };
    expect(accessWith(manager('Deny'))).toEqual(['deny', ['telnet manager']]);
    expect(accessWith(manager('Allow'))).toEqual(['allow', ['rest subnet']]);
  });

  test('of IPv6 the tag itself is judged: Azure spells tags out for IPv4 alone', () => {
    const tagged = (name: string, tag: string) =>
      rule(name, 'Allow', { destinations: [tag], expandedDestinations: ['10.0.0.0/16'] });
    const outbound = [
      groupOf([
        tagged('net', 'VirtualNetwork'),
        tagged('out', 'Internet'),
        rule('no', 'Deny', { priority: 200 }),
      ]),
    ];
    const source = {
      rules: seen({ inbound: [], outbound }),
      flow: gone('not-an-ipv4-address'),
      interfaces: interfaces('a', ['fd00::4']),
    };
    const { rules: ends } = conclude({ source, destination: null }, toHost('2001:db8::1'));
    expect(ends[0]).toMatchObject({ access: 'allow', by: 'rules' });
  });

  test('where IP flow verify and the rules do not agree, IP flow verify decides', () => {
    const rules = groups([groupOf([rule('no', 'Deny')])]);
    const { rules: ends, findings } = conclude({ destination: { rules } });
    expect(ends[1]).toMatchObject({ access: 'allow', by: 'ip-flow-verify' });
    expect(findings).toEqual([]);
  });
});
