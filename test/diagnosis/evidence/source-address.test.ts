import { expect, test } from '@jest/globals';
import type { NeighboursValue } from '../../../diagnosis/evidence/neighbours.ts';
import { sourceAddress, sourceRange } from '../../../diagnosis/evidence/source-address.ts';
import type { WayIn } from '../../../diagnosis/question.ts';

const own = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/own';
const hub = `${own}-hub`;

const bastion = (virtualNetwork: string, prefix: string | undefined, peers: string[] = []) => ({
  id: `${virtualNetwork}/bastion`,
  name: 'bastion',
  virtualNetwork,
  peers,
  ...(prefix === undefined ? {} : { prefix }),
});

const through = (wayIn: WayIn, ...bastions: NeighboursValue['bastions']) =>
  sourceAddress(
    wayIn,
    { value: { watchers: [], bastions }, source: { operation: 'Resources', resource: own }, at: '' },
    own,
  );

test.each<[string, WayIn, NeighboursValue['bastions'], unknown]>([
  ['public', { kind: 'public', address: '203.0.113.7' }, [], '203.0.113.7'],
  ['private', { kind: 'private', address: '10.9.0.4' }, [], '10.9.0.4'],
  ['jump host', { kind: 'jump-host', address: '10.0.2.4' }, [], '10.0.2.4'],
  ['Bastion here', { kind: 'bastion' }, [bastion(own, '10.1.9.64/26')], '10.1.9.68'],
  ['Bastion in the hub', { kind: 'bastion' }, [bastion(hub, '10.0.1.0/26', [own.toUpperCase()])], '10.0.1.4'],
  [
    'the own one first',
    { kind: 'bastion' },
    [bastion(hub, '10.0.1.0/26', [own]), bastion(own, '10.1.9.0/26')],
    '10.1.9.4',
  ],
])('%s', (_, wayIn, bastions, value) => {
  expect(through(wayIn, ...bastions)).toEqual({ ok: true, value });
});

test.each<[string, WayIn, NeighboursValue['bastions']]>([
  ['way-in-not-told', { kind: 'public' }, []],
  ['way-in-not-told', { kind: 'not-told' }, []],
  ['not-there', { kind: 'bastion' }, []],
  ['not-there', { kind: 'bastion' }, [bastion(hub, '10.0.1.0/26')]],
  ['not-there', { kind: 'bastion' }, [bastion(own, undefined)]],
  ['not-an-ipv4-address', { kind: 'bastion' }, [bastion(own, 'fd00:1::/64')]],
])('%s', (reason, wayIn, bastions) => {
  expect(through(wayIn, ...bastions)).toEqual({ ok: false, failure: { reason } });
});

test('which Bastion there is must have been seen', () => {
  const unseen = { missing: true, because: { reason: 'forbidden' } } as const;
  expect(sourceAddress({ kind: 'bastion' }, unseen, own)).toEqual({
    ok: false,
    failure: { reason: 'evidence-missing', needs: 'neighbours' },
  });
});

test.each<[string, WayIn, NeighboursValue['bastions'], string | undefined]>([
  ['an address', { kind: 'public', address: '203.0.113.7' }, [], '203.0.113.7/32'],
  ['a private one', { kind: 'jump-host', address: '10.0.2.4' }, [], '10.0.2.4/32'],
  [
    'a Bastion: any address of its subnet',
    { kind: 'bastion' },
    [bastion(own, '10.1.9.64/26')],
    '10.1.9.64/26',
  ],
  ['no Bastion', { kind: 'bastion' }, [], undefined],
  ['a Bastion whose subnet was not seen', { kind: 'bastion' }, [bastion(own, undefined)], undefined],
  ['not told from where', { kind: 'public' }, [], undefined],
  ['not told', { kind: 'not-told' }, [], undefined],
])('as a rule names it: %s', (_, wayIn, bastions, range) => {
  expect(sourceRange(wayIn, { watchers: [], bastions }, own)).toBe(range);
});
