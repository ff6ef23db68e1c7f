import { describe, expect, test } from '@jest/globals';
import { installWatcherAgent } from '../../remedies/install-watcher-agent.ts';
import { type Changes, ids, machine } from '../diagnosis/healthy-case.ts';
import { foundBy, reasonFor, stepsFor } from './azure-case.ts';

const check = 'watcher-agent-missing';
const asked = { connects: true } as const;

describe('the one for the system of the machine', () => {
  test.each(['Windows', 'Linux'] as const)('%s', (os) => {
    const one = { check, but: machine({ osType: os }), asked };
    expect(stepsFor(installWatcherAgent, one)).toEqual([
      { kind: 'network-watcher-agent', vm: ids.vm, location: 'japaneast', os, set: 'there' },
    ]);
  });

  test('afterwards it is there', () => {
    expect(foundBy(installWatcherAgent, { check, but: {}, asked })).toEqual({ before: [check], after: [] });
  });

  test('one that failed is put in its place', () => {
    const extensions = [{ name: 'NetworkWatcherAgentWindows', provisioningState: 'Failed' }];
    const but = machine({ extensions });
    expect(foundBy(installWatcherAgent, { check, but, asked }).after).toEqual([]);
  });
});

describe('why not', () => {
  test.each<[string, Changes]>([
    ['it does not run', machine({ power: 'PowerState/stopped' })],
    ['its agent does not answer', machine({ agent: undefined })],
    ['another extension is at work', machine({ extensions: [{ name: 'x', provisioningState: 'Updating' }] })],
    ['extensions are not allowed', machine({ allowExtensionOperations: false })],
  ])('%s', (_, but) => {
    expect(reasonFor(installWatcherAgent, { check, but, asked })).toContain('cannot install an extension');
  });
});
