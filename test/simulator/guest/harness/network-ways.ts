import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys } from '../../../../simulator/guest/product/keys.ts';
import { string } from '../../../../simulator/guest/product/values.ts';
import { setValue } from '../../../../simulator/guest/windows/registry.ts';
import type { Harnessed } from './harnessed.ts';
import { type Ways, windows } from './way.ts';

const mac = (at: Harnessed, name = 'web-01', index = 0): string =>
  at.inside(name).adapters[index]?.mac.replaceAll('-', '') ?? '';
const open: GuestStep = {
  do: 'firewall-rule-add',
  name: 'RdpBot-In-3390-TCP',
  protocol: 'TCP',
  port: 3390,
  from: ['10.0.0.4', '10.2.0.0/16'],
};
const blockId = '{3C1F5D7A-6E0B-4B44-9F5E-0D6B2A9C3389}';

/** What decides who gets in, and over which adapter. */
export const networkWays: Ways = {
  'firewall-group': {
    broken: 'firewall-rule-missing',
    step: { do: 'firewall-group' },
    check: 'would-change | would off',
    apply: 'changed applied | done off > on',
    undo: 'undone undone | undone off',
  },
  'firewall-rule-add': {
    step: open,
    check: 'would-change | would null',
    apply: 'changed applied | done null > TCP 3390 from 10.0.0.4,10.2.0.0/16',
    undo: 'undone undone | undone null',
  },
  'firewall-rule-add: the name is taken': {
    make: (at) =>
      setValue(
        windows(at),
        keys.firewallRules,
        'RdpBot-In-3390-TCP',
        string('v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3391|Name=RdpBot-In-3390-TCP|'),
      ),
    step: open,
    check: 'would-change | would TCP 3391 from any',
    apply: 'failed open | failed TCP 3391 from any | (name-taken step 0)',
    again: 'failed open | failed TCP 3391 from any | (name-taken step 0)',
    undo: 'undone undone | undone TCP 3391 from any',
  },
  'firewall-rule-off': {
    broken: 'firewall-rule-blocks',
    step: { do: 'firewall-rule-off', id: blockId },
    check: 'would-change | would on',
    apply: 'changed applied | done on > off',
    undo: 'undone undone | undone on',
  },
  'firewall-rule-off: one that lets in': {
    step: { do: 'firewall-rule-off', id: 'RemoteDesktop-UserMode-In-TCP' },
    check: 'failed | failed | (not-a-block-rule step 0)',
    apply: 'failed | failed | (not-a-block-rule step 0)',
    again: 'failed | failed | (not-a-block-rule step 0)',
    undo: 'nothing',
  },
  'port-proxy-remove': {
    broken: 'port-proxied',
    step: { do: 'port-proxy-remove', address: '0.0.0.0', port: 3389 },
    check: 'would-change | would 10.1.9.9:3389',
    apply: 'changed applied | done 10.1.9.9:3389 > null',
    undo: 'undone undone | undone 10.1.9.9:3389',
  },
  'adapter: address': {
    broken: 'static-address',
    step: (at) => ({ do: 'adapter', mac: mac(at), set: 'dhcp' }),
    check: 'would-change boot 1 | would static 10.1.1.44',
    apply: 'changed applied boot 1 | done static 10.1.1.44 > dhcp',
    undo: 'undone undone boot 1 | undone static 10.1.1.44',
  },
  'adapter: name servers': {
    on: 'app-02',
    broken: 'dns-servers-wrong',
    step: (at) => ({ do: 'adapter', mac: mac(at, 'app-02'), set: 'dns-from-dhcp' }),
    check: 'would-change | would 8.8.8.8',
    apply: 'changed applied | done 8.8.8.8 > dhcp',
    undo: 'undone undone | undone 8.8.8.8',
  },
  'adapter: the device': {
    broken: 'adapter-disabled',
    step: (at) => ({ do: 'adapter', mac: mac(at), set: 'enabled' }),
    check: 'would-change | would disabled',
    apply: 'changed applied | done disabled > enabled',
    undo: 'undone undone | undone disabled',
  },
  'adapter: no such one': {
    step: { do: 'adapter', mac: '00155D000000', set: 'enabled' },
    check: 'failed | failed | (no-such-adapter step 0)',
    apply: 'failed | failed | (no-such-adapter step 0)',
    again: 'failed | failed | (no-such-adapter step 0)',
    undo: 'nothing',
  },
  'route-add: for the second adapter of a machine': {
    on: 'sql-01',
    step: (at) => ({
      do: 'route-add',
      prefix: '10.1.2.0/24',
      nextHop: '10.1.4.1',
      mac: mac(at, 'sql-01', 1),
      metric: 10,
    }),
    check: 'would-change | would null',
    apply: 'changed applied | done null > 10.1.2.0/24 via 10.1.4.1 if 11 metric 10',
    undo: 'undone undone | undone null',
  },
};
