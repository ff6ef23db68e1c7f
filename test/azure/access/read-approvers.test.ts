import { RestError } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ApproverQuestion, readApprovers } from '../../../azure/access/read-approvers.ts';
import type { Azure } from '../../../azure/azure.ts';
import {
  type AccessOffice,
  empty,
  gone,
  inner,
  openAccessOffice,
  outer,
  suzuki,
  tanaka,
  user,
  visitor,
} from './access-office.ts';

let office: AccessOffice;
beforeEach(async () => {
  office = await openAccessOffice();
});
afterEach(() => office.practice.close());

const question = (more: Partial<ApproverQuestion> = {}): ApproverQuestion => ({
  people: [],
  groups: [],
  whoeverHasRole: false,
  accepts: () => true,
  actions: [{ action: 'Microsoft.Compute/virtualMachines/restart/action', resource: office.vm }],
  ...more,
});

const ask = async (more: Partial<ApproverQuestion>) => {
  const answer = await readApprovers(office.azure, question(more));
  return answer.ok ? answer.value : answer.failure.reason;
};

describe('is there anybody who could approve', () => {
  test('a person who is named', async () => {
    expect(await ask({ people: [tanaka.id, suzuki.id] })).toEqual({
      found: [{ name: 'Suzuki', objectId: suzuki.id }],
    });
  });

  test('a member of a group in a group; no guest and nobody whose account is off', async () => {
    expect(await ask({ groups: [outer.id] })).toEqual({ found: [{ name: 'Suzuki', objectId: suzuki.id }] });
    expect(await ask({ people: [gone.id, visitor.id] })).toEqual({ none: 'none-named' });
  });

  test('nobody is named, the group is empty, or it is gone', async () => {
    expect(await ask({})).toEqual({ none: 'none-named' });
    expect(await ask({ groups: [empty.id, '99999999-0000-4000-8000-000000000000'] })).toEqual({
      none: 'none-named',
    });
    expect(await ask({ people: ['99999999-0000-4000-8000-000000000000'] })).toEqual({ none: 'none-named' });
  });

  test('not whom policy does not accept, such as who asked', async () => {
    const accepts = ({ id }: { id: string }) => id !== suzuki.id;
    expect(await ask({ people: [suzuki.id], accepts })).toEqual({ none: 'none-named' });
  });

  test('whoever has a role there, over groups too', async () => {
    expect(await ask({ whoeverHasRole: true })).toEqual({ found: [{ name: 'Suzuki', objectId: suzuki.id }] });
  });

  test('the seventh of eight, when the others may not', async () => {
    const others = [...'12345678'].map((digit) => user(digit, `Other ${digit}`));
    office.world.principals.push(...others);
    const [seventh] = others.slice(6);
    if (seventh) office.give('virtualMachineContributor', seventh, office.vm);
    expect(await ask({ people: others.map(({ id }) => id) })).toEqual({
      found: [{ name: 'Other 7', objectId: seventh?.id }],
    });
  });
});

describe('nobody may make the change in Azure', () => {
  test('and nobody could', async () => {
    expect(await ask({ people: [tanaka.id] })).toEqual({ none: 'none-may', couldActivate: [] });
  });

  test('a role could be switched on in PIM', async () => {
    office.makeEligible('virtualMachineContributor', tanaka, office.group);
    expect(await ask({ people: [tanaka.id] })).toEqual({
      none: 'none-may',
      couldActivate: [{ name: 'Tanaka', roles: ['Virtual Machine Contributor'] }],
    });
  });

  test('a role of a group; another that would not do is not told', async () => {
    const group = { ...inner, id: 'f0000000-0000-4000-8000-000000000009', members: [tanaka.id] };
    office.world.principals.push(group);
    office.makeEligible('virtualMachineContributor', group, office.vm);
    office.makeEligible('reader', tanaka, office.vm);
    expect(await ask({ people: [tanaka.id] })).toMatchObject({
      couldActivate: [{ name: 'Tanaka', roles: ['Virtual Machine Contributor'] }],
    });
  });

  test('only what completes it: a role for one of two resources is not enough', async () => {
    const actions = [
      ...question().actions,
      {
        action: 'Microsoft.Network/networkSecurityGroups/securityRules/write',
        resource: office.networkSecurityGroup,
      },
    ];
    office.makeEligible('virtualMachineContributor', tanaka, office.group);
    expect(await ask({ people: [tanaka.id], actions })).toMatchObject({ couldActivate: [] });
    office.give('networkContributor', tanaka, office.group);
    expect(await ask({ people: [tanaka.id], actions })).toMatchObject({
      couldActivate: [{ roles: ['Virtual Machine Contributor'] }],
    });
  });

  test('where the bot may not read that, it does not say that nobody could', async () => {
    const denied = new RestError('no', { statusCode: 403, code: 'AuthorizationFailed' });
    const read: Azure['read'] = {
      ...office.azure.read,
      authorization: (subscription) => {
        const client = Object.create(office.azure.read.authorization(subscription));
        client.roleEligibilityScheduleInstances = {
          listForScope: () => {
            throw denied;
          },
        };
        return client;
      },
    };
    expect(await readApprovers({ ...office.azure, read }, question({ people: [tanaka.id] }))).toEqual({
      ok: true,
      value: { none: 'none-may', couldActivate: 'not-known' },
    });
  });
});
