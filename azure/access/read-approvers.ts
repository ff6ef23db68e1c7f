import { type Result, success } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import type { CallOptions } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { couldActivate } from './could-activate.ts';
import type { RoleAssignment } from './judge-access.ts';
import { type Action, judgeActions } from './judge-actions.ts';
import { readActionFacts } from './read-action-facts.ts';
import { readMembers } from './read-members.ts';
import { type Person, readPerson } from './read-person.ts';

export type ApproverQuestion = {
  /** Object ids of the people and groups among whom to look. */
  readonly people: readonly string[];
  readonly groups: readonly string[];
  /** Look among those who have a role there as well. */
  readonly whoeverHasRole: boolean;
  /** Whether this person would do; whether he or she may make the change in Azure is judged here. */
  readonly accepts: (person: Person) => boolean;
  readonly actions: readonly Action[];
};

export type Approvers =
  /** At least one, up to three. */
  | { readonly found: readonly Approver[] }
  /** Nobody would do, whatever Azure says. */
  | { readonly none: 'none-named' }
  /** Nobody who would do may make the change in Azure. */
  | {
      readonly none: 'none-may';
      /** Who could, by switching on these roles. */
      readonly couldActivate: readonly CouldActivate[] | 'not-known';
    };

export type Approver = { readonly name: string; readonly objectId: string };

export type CouldActivate = { readonly name: string; readonly roles: readonly string[] };

/** More are not looked at: who has to ask so many people has no approver. */
const mostPeople = 24;
const atOnce = 6;
/** Guests and accounts that are off are among them. */
const mostMembers = 200;
const mostGroups = 12;
const mostNames = 3;

/** Whether there is anybody who could approve: people are looked at a few at a time, until one may do all of it. */
export async function readApprovers(
  azure: Azure,
  question: ApproverQuestion,
  options: CallOptions = {},
): Promise<Result<Approvers, AzureFailure>> {
  const ids = await readCandidates(azure, question, options);
  if (!ids.ok) return ids;
  const named: Person[] = [];
  for (let from = 0; from < ids.value.length; from += atOnce) {
    const people = await readPeople(azure, ids.value.slice(from, from + atOnce), options);
    if (!people.ok) return people;
    const candidates = people.value.filter(
      (person) => person.enabled && !person.guest && question.accepts(person),
    );
    if (candidates.length === 0) continue;
    named.push(...candidates);
    const able = await readAble(azure, { candidates, actions: question.actions }, options);
    if (!able.ok) return able;
    if (able.value.length > 0) return success({ found: able.value.slice(0, mostNames).map(approverOf) });
  }
  return success(
    named.length === 0 ? { none: 'none-named' } : await noneMay(azure, { named, ...question }, options),
  );
}

const nameOf = ({ displayName, id }: Person): string => displayName ?? id;

const approverOf = (person: Person): Approver => ({ name: nameOf(person), objectId: person.id });

const idsOf = ({ id, groups }: Person): readonly string[] => [id, ...groups];

/** People who are named come first; a group that is gone has nobody in it. */
async function readCandidates(
  azure: Azure,
  question: ApproverQuestion,
  options: CallOptions,
): Promise<Result<readonly string[], AzureFailure>> {
  const given = await readGiven(azure, question, options);
  if (!given.ok) return given;
  const ofType = (type: string) =>
    given.value.flatMap(({ principalId, principalType }) => (principalType === type ? [principalId] : []));
  const groups = [...new Set([...question.groups, ...ofType('Group')])].slice(0, mostGroups);
  const members = await Promise.all(
    groups.map((group) => readMembers(azure, group, { ...options, most: mostMembers })),
  );
  const failed = members.find((one) => !one.ok && one.failure.reason !== 'not-found');
  if (failed && !failed.ok) return failed;
  const all = [...question.people, ...ofType('User'), ...members.flatMap((one) => (one.ok ? one.value : []))];
  return success([...new Set(all.map((id) => id.toLowerCase()))].slice(0, mostPeople));
}

async function readGiven(
  azure: Azure,
  { whoeverHasRole, actions }: ApproverQuestion,
  options: CallOptions,
): Promise<Result<readonly RoleAssignment[], AzureFailure>> {
  if (!whoeverHasRole) return success([]);
  const facts = await readActionFacts(azure, { principals: [], actions }, options);
  return facts.ok ? success([...facts.value.at.values()].flatMap(({ assignments }) => assignments)) : facts;
}

/** Whoever has left the directory is nobody any more. */
async function readPeople(
  azure: Azure,
  ids: readonly string[],
  options: CallOptions,
): Promise<Result<readonly Person[], AzureFailure>> {
  const read = await Promise.all(ids.map((id) => readPerson(azure, id, options)));
  const failed = read.find((one) => !one.ok && one.failure.reason !== 'not-found');
  if (failed && !failed.ok) return failed;
  return success(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

async function readAble(
  azure: Azure,
  { candidates, actions }: { readonly candidates: readonly Person[]; readonly actions: readonly Action[] },
  options: CallOptions,
): Promise<Result<readonly Person[], AzureFailure>> {
  const principals = candidates.flatMap(idsOf);
  const facts = await readActionFacts(azure, { principals, actions }, options);
  if (!facts.ok) return facts;
  return success(
    candidates.filter((person) =>
      judgeActions(facts.value, idsOf(person), actions).every(({ access }) => access.allowed),
    ),
  );
}

async function noneMay(
  azure: Azure,
  { named, actions }: { readonly named: readonly Person[]; readonly actions: readonly Action[] },
  options: CallOptions,
): Promise<Approvers> {
  const roles = await couldActivate(azure, { people: named.map(idsOf), actions }, options);
  if (!roles.ok) return { none: 'none-may', couldActivate: 'not-known' };
  const able = named
    .map((person, index) => ({
      name: nameOf(person),
      roles: (roles.value[index] ?? []).map(({ role }) => role),
    }))
    .filter((one) => one.roles.length > 0);
  return { none: 'none-may', couldActivate: able.slice(0, mostNames) };
}
