import { expect, test } from '@jest/globals';
import type { Evidence } from '../../../diagnosis/evidence/evidence.ts';
import { comesFrom, withoutOrigin } from '../../../diagnosis/inside/comes-from.ts';
import { type Changes, evidenceOf, missing, office, question } from '../healthy-case.ts';

type Given = Parameters<typeof comesFrom>[1];

function given(changes: Changes = {}): Given {
  const evidence = evidenceOf(changes);
  const of = <Value>(id: string) => evidence.get(id) as Evidence<Value>;
  return {
    neighbours: of('neighbours'),
    networkInterfaces: of('network-interfaces'),
    virtualNetwork: of('virtual-network'),
    ipFlow: of('ip-flow'),
  };
}

test('where the person comes from, and what is next to the machine', () => {
  expect(comesFrom(question, given())).toEqual({ address: office, localSubnet: ['10.1.1.0/24'] });
});

test('what is not known is left out', () => {
  const blind = { 'network-interfaces': missing(), 'virtual-network': missing() };
  const notTold = { ...question, wayIn: { kind: 'not-told' } } as const;
  expect(comesFrom(notTold, given(blind))).toEqual({});
});

test.each([
  [['ipFlow'], { kind: 'not-told' }, {}],
  [['neighbours', 'networkInterfaces'], { kind: 'bastion' }, {}],
  [['virtualNetwork'], { kind: 'public', address: office }, { address: office }],
] as const)('%j would have told it', (without, wayIn, from) => {
  expect(withoutOrigin({ ...question, wayIn }, from)).toEqual(without);
});
