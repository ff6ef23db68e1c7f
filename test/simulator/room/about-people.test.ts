import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { policySchema } from '../../../changes/policy/policy.ts';
import { aboutPeople } from '../../../simulator/room/chat/about-people.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { testMoment } from '../../support/practice.ts';

const file = new URL('../../../bot/practice-policy.json', import.meta.url);
const policy = policySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const approvers = policy.scopes.flatMap(({ changes }) => changes?.mayApprove.medium.people ?? []);

test('who approves, the switcher says so, and nobody else', () => {
  const say = Object.entries(aboutPeople).flatMap(([id, { role }]) =>
    /^approves|approves up to high/.test(role.en) ? [id] : [],
  );
  expect(say.sort()).toEqual([...new Set(approvers)].sort());
});

test('everybody of the practice world is told of', () => {
  const users = practiceWorld(testMoment().moment()).principals.filter(({ kind }) => kind === 'user');
  expect(Object.keys(aboutPeople).sort()).toEqual(users.map(({ id }) => id).sort());
});
