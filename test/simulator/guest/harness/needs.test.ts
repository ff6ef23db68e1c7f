import { expect, test } from '@jest/globals';
import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys } from '../../../../simulator/guest/product/keys.ts';
import { machineKeys } from '../../../../simulator/guest/settle/files.ts';
import { harnessed } from './harnessed.ts';

const sqlPort = 1433;
const needs: readonly (readonly [string, string, GuestStep, boolean])[] = [
  [
    'a number',
    'web-01',
    { do: 'need', that: 'registry-is', key: keys.rdpTcp, name: 'PortNumber', data: 3389 },
    true,
  ],
  [
    'another number',
    'web-01',
    { do: 'need', that: 'registry-is', key: keys.rdpTcp, name: 'PortNumber', data: 1 },
    false,
  ],
  [
    'no value',
    'web-01',
    { do: 'need', that: 'registry-is', key: keys.policy, name: 'fDenyTSConnections', data: null },
    true,
  ],
  [
    'not this',
    'web-01',
    { do: 'need', that: 'registry-is-not', key: keys.policy, name: 'fDenyTSConnections', data: 1 },
    true,
  ],
  [
    'a text in any case',
    'web-01',
    {
      do: 'need',
      that: 'registry-is',
      key: keys.winStations,
      name: 'SelfSignedCertStore',
      data: 'remote desktop',
    },
    true,
  ],
  ['a service', 'web-01', { do: 'need', that: 'service-there', name: 'termservice' }, true],
  ['no service', 'web-01', { do: 'need', that: 'service-there', name: 'NoSuch' }, false],
  ['a service that runs', 'web-01', { do: 'need', that: 'service-runs', name: 'TermService' }, true],
  ['a service that does not', 'web-01', { do: 'need', that: 'service-runs', name: 'Netlogon' }, false],
  ['its own port', 'web-01', { do: 'need', that: 'port-usable', port: 3389 }, true],
  ['the port of another', 'sql-01', { do: 'need', that: 'port-usable', port: sqlPort }, false],
  ['a port that Windows keeps', 'web-01', { do: 'need', that: 'port-usable', port: 5985 }, false],
  [
    'no certificate',
    'web-01',
    { do: 'need', that: 'certificate-usable', thumbprint: 'AB'.repeat(20) },
    false,
  ],
  ['a member', 'app-02', { do: 'need', that: 'not-domain-controller' }, true],
  ['a domain controller', 'dc-01', { do: 'need', that: 'not-domain-controller' }, false],
  ['no broker', 'web-01', { do: 'need', that: 'not-connection-broker' }, true],
  ['local rules', 'web-01', { do: 'need', that: 'local-rules-count' }, true],
  ['a file', 'web-01', { do: 'need', that: 'file-there', path: 'C:\\Windows\\System32\\termsrv.dll' }, true],
  ['a folder is no file', 'web-01', { do: 'need', that: 'file-there', path: machineKeys }, false],
];

test.each(needs)('%s on %s', (_, name, need, isMet) => {
  const at = harnessed(name);
  const answer = at.run('apply', [need, { do: 'boot-value', name: 'ems', set: 'on' }]);
  expect(answer.steps[0]?.st).toBe(isMet ? 'met' : 'blocked');
  expect(answer.st).toBe(isMet ? 'changed' : 'blocked');
  expect(at.written()).toEqual(isMet ? ['apply boot-value'] : []);
});
