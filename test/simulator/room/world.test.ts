import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Scope } from '../../../changes/policy/policy.ts';
import { readPolicy } from '../../../changes/policy/read-policy.ts';
import { breakMachine } from '../../../simulator/panel/break-and-heal.ts';
import type { Machine, Revealed } from '../../../simulator/room/browser/api.d.ts';
import { scenarioGroups } from '../../../simulator/room/practice/scenario-groups.ts';
import { scenarios } from '../../../simulator/scenarios/index.ts';
import { windowsScenarios } from '../../../simulator/scenarios/windows/index.ts';
import type { Interaction } from '../../../simulator/wire/server.ts';
import { subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import { singleCases } from '../../accuracy/single.ts';
import { root } from '../../conventions/tree.ts';
import { startTestRoom, type TestRoom } from './test-room.ts';

let room: TestRoom;

beforeEach(async () => {
  room = await startTestRoom();
});

afterEach(() => room.close());

const act = async (path: string, body: unknown = {}, method = 'POST') =>
  (await room.ask(method, `/room/${path}`, body)).body;

const machine = (name: string) => (machines: readonly Machine[]) =>
  machines.find((candidate) => candidate.name === name);

test('breaking says what was done, everybody sees it, and healing takes it away', async () => {
  const page = await room.listen();
  expect(await act('break', { machine: 'web-01', scenario: 'inbound-port-denied' })).toMatchObject({
    scenario: 'inbound-port-denied',
    told: { en: expect.stringContaining('deny-rdp'), ja: expect.stringContaining('deny-rdp') },
  });
  expect(machine('web-01')((await page.next('world')).machines)?.broken).toEqual(['inbound-port-denied']);
  expect(await act('break', { machine: 'web-01', scenario: 'inbound-port-denied' })).toMatchObject({
    error: { code: 'AlreadyBroken' },
  });
  expect(await act('heal', { machine: 'web-01' })).toMatchObject({ healed: ['inbound-port-denied'] });
  expect(machine('web-01')((await page.next('world')).machines)?.broken).toEqual([]);
});

test('a surprise shows where and not what, until it is revealed', async () => {
  const before = (await room.state()).world.machines;
  expect(await act('surprise', { machine: 'app-02' })).toEqual({ machine: machine('app-02')(before)?.id });
  const { world } = await room.state();
  expect(world.surprise?.machine).toBe(machine('app-02')(before)?.id);
  expect(world.machines.map(({ broken }) => broken)).toEqual(before.map(({ broken }) => broken));
  expect(machine('app-02')(world.machines)).not.toHaveProperty('power');
  expect(await act('surprise')).toMatchObject({ error: { code: 'SurpriseWaiting' } });
  const revealed = (await act('reveal')) as Revealed;
  expect(revealed.scenarios).toHaveLength(1);
  const after = (await room.state()).world;
  expect(after.surprise).toBeUndefined();
  expect(machine('app-02')(after.machines)?.broken).toEqual(revealed.scenarios.map(({ id }) => id));
});

test('a surprise that was healed is over', async () => {
  await act('surprise', { machine: 'app-02' });
  await act('heal', { machine: 'app-02' });
  expect((await room.state()).world.surprise).toBeUndefined();
  expect(await act('reveal')).toEqual({ scenarios: [] });
});

test('a machine that is broken already is no surprise', async () => {
  await act('break', { machine: 'web-01', scenario: 'inbound-port-denied' });
  expect(await act('surprise', { machine: 'web-01' })).toMatchObject({ error: { code: 'NothingToBreak' } });
});

test('of every surprise the bot names the cause', () => {
  const surprises = scenarioGroups.flatMap((group) => group.surprises);
  const causeOf = (id: string) => singleCases.find(({ scenarios: [only] }) => only === id)?.first;
  expect(surprises.filter((id) => causeOf(id) === undefined)).toEqual([]);
});

test('inside Windows, something is a surprise only where somebody may have the bot look', async () => {
  const policy = readPolicy(await readFile(path.join(root, 'bot/practice-policy.json'), 'utf8'));
  const lookedInto = policy.ok ? policy.value.scopes.filter(mayBeLookedInto) : [];
  expect(lookedInto.flatMap(({ subscriptions = [] }) => subscriptions)).toEqual([subscriptionIds.production]);
  expect(await drawn('web-01')).toContain(true);
  expect(await drawn('dev-01')).not.toContain(true);
});

const mayBeLookedInto = ({ mayStartProbe: { groups, people } }: Scope): boolean =>
  groups.length + people.length > 0;

/** Of so many surprises on a machine, which ones are inside Windows. */
async function drawn(name: string): Promise<readonly boolean[]> {
  const are: boolean[] = [];
  while (are.length < 12) {
    await act('surprise', { machine: name });
    const { scenarios: revealed } = (await act('reveal')) as Revealed;
    are.push(revealed.some(({ id }) => windowsScenarios.some((scenario) => scenario.id === id)));
    await act('heal', { machine: name });
  }
  return are;
}

test('what the bot asks Azure is heard, and that the world changed with it', async () => {
  const page = await room.listen();
  const vm = machine('web-01')((await room.state()).world.machines)?.id ?? '';
  breakMachine({
    world: room.world,
    moment: { now: room.clock.now(), newId: () => 'id' },
    body: { vm, scenario: 'inbound-port-denied' },
  });
  room.calls.record(interaction('VirtualMachines_Get', vm));
  expect(await page.next('call')).toMatchObject({
    method: 'GET',
    path: vm,
    operation: 'VirtualMachines_Get',
    status: 200,
    milliseconds: 31,
  });
  await room.clock.advance(250);
  expect(machine('web-01')((await page.next('world')).machines)?.broken).toEqual(['inbound-port-denied']);
  room.calls.record(interaction('Token_Get', '/token'));
  room.calls.record(interaction('Practice_World', '/practice/world'));
  expect((await room.state()).calls.map(({ operation }) => operation)).toEqual(['VirtualMachines_Get']);
});

test('the pace is that of Azure where somebody wants it', async () => {
  expect(await act('pace', { pace: 1 }, 'PUT')).toEqual({ pace: 1 });
  expect(room.world.pace).toBe(1);
  expect(await act('pace', { pace: -1 }, 'PUT')).toMatchObject({ error: { code: 'BadSyntax' } });
});

test('every scenario stands in exactly one group of the catalogue', () => {
  const listed = scenarioGroups.flatMap((group) => group.scenarios);
  expect([...listed].sort()).toEqual(scenarios.map(({ id }) => id).sort());
});

const interaction = (operation: string, path: string): Interaction => ({
  request: { method: 'GET', path, query: new URLSearchParams(), url: path, base: '', headers: {}, body: '' },
  operation,
  answer: { status: 200 },
  milliseconds: 31,
});
