import { expect, test } from '@jest/globals';
import { mayDo } from '../../../simulator/authorization/may-do.ts';
import type { DenyAssignment } from '../../../simulator/world/access.ts';
import { subscription } from '../../support/practice.ts';
import { group, permission, read, vm, worldOf } from './access-case.ts';

const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' };
const me = { id: 'me', type: 'User' };
const myGroup = { id: 'ops', type: 'Group' };
const other = { id: 'other', type: 'User' };
const acts = [permission({ actions: ['*/action', '*/write', '*/delete'] })];
const allButReading = [permission({ actions: ['*'], notActions: ['*/read'] })];
const reads = [permission({ actions: ['Microsoft.Compute/*/READ'] })];

const cases: [name: string, denied: Partial<DenyAssignment>, may: boolean][] = [
  ['everything', {}, false],
  ['reading', { permissions: reads }, false],
  ['everything but reading', { permissions: allButReading }, true],
  ['other actions', { permissions: acts }, true],
  ['everyone', { principals: [everyone] }, false],
  ['everyone but me', { principals: [everyone], excludePrincipals: [me] }, true],
  ['everyone but my group', { principals: [everyone], excludePrincipals: [myGroup] }, true],
  ['everyone but somebody else', { principals: [everyone], excludePrincipals: [other] }, false],
  ['my group', { principals: [myGroup] }, false],
  ['somebody else', { principals: [other] }, true],
  ['another group of resources', { scope: `${subscription}/resourceGroups/rg-2` }, true],
  ['the resource alone', { scope: vm, doNotApplyToChildScopes: true }, false],
  ['its group without its children', { scope: group, doNotApplyToChildScopes: true }, true],
];

test.each(cases)('an owner who reads, while denied: %s', (_name, denied, may) => {
  const given = [{ role: 'owner', scope: subscription }] as const;
  expect(mayDo(worldOf({ given, groups: { ops: ['me'] }, denied: [denied] }), 'me', read, vm)).toBe(may);
});
