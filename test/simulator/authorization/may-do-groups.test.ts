import { expect, test } from '@jest/globals';
import { mayDo } from '../../../simulator/authorization/may-do.ts';
import { group, restart, vm, worldOf } from './access-case.ts';

const cases: [name: string, groups: Record<string, string[]>, of: string, may: boolean][] = [
  ['the group', { ops: ['me'] }, 'ops', true],
  ['the group in another spelling', { ops: ['ME'] }, 'OPS', true],
  ['a group that has my group', { ops: ['me'], all: ['ops'] }, 'all', true],
  [
    'a group that has a group that has my group',
    { ops: ['me'], all: ['ops'], world: ['all'] },
    'world',
    true,
  ],
  ['groups that contain each other', { ops: ['me', 'all'], all: ['ops'] }, 'all', true],
  ['a group that contains itself', { ops: ['me', 'ops'] }, 'ops', true],
  ['a group that mine has', { all: ['me', 'ops'], ops: ['team'] }, 'ops', false],
  ['no group of mine', { ops: ['you', 'all'], all: ['ops'] }, 'ops', false],
];

test.each(cases)('a role of %s', (_name, groups, principalId, may) => {
  const given = [{ role: 'contributor', scope: group, principalId }] as const;
  expect(mayDo(worldOf({ given, groups }), 'me', restart, vm)).toBe(may);
});
