import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { scenarios } from '../../../simulator/scenarios/index.ts';
import { faultKinds } from '../../../simulator/world/fault.ts';
import { principalIds } from '../../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';

let practice: TestPractice;
beforeEach(async () => {
  const time = testMoment();
  practice = await startTestPractice(practiceWorld(time.moment()), time);
});
afterEach(() => practice.close());

/** As a script does: no token, only the header that a foreign page cannot send. */
async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { 'x-practice': 'yes' },
) {
  const answer = await fetch(`${practice.url}/practice/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

const machineNamed = async (name: string) => {
  const { body } = await ask('GET', 'world');
  return body.machines.find((machine: { name: string }) => machine.name === name);
};

describe('breaking and healing', () => {
  test('a machine is broken by name, shown as broken, and healed', async () => {
    const broken = await ask('POST', 'break', { vm: 'WEB-01', scenario: 'inbound-port-denied' });
    expect(broken).toMatchObject({
      status: 200,
      body: { told: { en: expect.stringContaining('deny-rdp') } },
    });
    expect((await machineNamed('web-01')).inForce).toEqual(['inbound-port-denied']);

    const again = await ask('POST', 'break', { vm: 'web-01', scenario: 'inbound-port-denied' });
    expect(again).toMatchObject({ status: 409, body: { error: 'AlreadyBroken' } });

    expect((await ask('POST', 'heal', { vm: 'web-01' })).body.healed).toEqual(['inbound-port-denied']);
    expect((await machineNamed('web-01')).inForce).toEqual([]);
    expect((await ask('POST', 'heal', { vm: 'web-01' })).body.healed).toEqual([]);
  });

  test('a repair over the wire is seen as one', async () => {
    await ask('POST', 'break', { vm: 'web-01', scenario: 'inbound-port-denied' });
    const rule =
      practice.world.resources[
        Object.keys(practice.world.resources).find((key) => key.endsWith('/nsg-web')) ?? ''
      ];
    const deleted = await practice.send(
      'DELETE',
      `${rule?.id}/securityRules/deny-rdp?api-version=2025-05-01`,
      {
        as: principalIds.suzuki,
      },
    );
    expect(deleted.status).toBe(202);
    expect((await machineNamed('web-01')).inForce).toEqual([]);
  });

  test.each([
    ['an unknown machine', { vm: 'web-99', scenario: 'vm-locked' }, 404, 'MachineNotFound'],
    ['an unknown scenario', { vm: 'web-01', scenario: 'earthquake' }, 404, 'ScenarioNotFound'],
    ['a machine it does not fit', { vm: 'web-01', scenario: 'load-balancer-rule-broken' }, 409, 'DoesNotFit'],
    ['no scenario', { vm: 'web-01' }, 400, 'InvalidBody'],
    ['something more', { vm: 'web-01', scenario: 'vm-locked', force: true }, 400, 'InvalidBody'],
  ])('%s is refused and nothing changes', async (_, body, status, code) => {
    const before = structuredClone(practice.world);
    expect(await ask('POST', 'break', body)).toMatchObject({ status, body: { error: code } });
    expect(practice.world).toEqual(before);
  });
});

describe('the wire', () => {
  test('every kind of fault can be added, seen and taken away', async () => {
    for (const kind of faultKinds) {
      expect((await ask('POST', 'faults', { kind, match: { path: 'web-01' } })).status).toBe(201);
    }
    const { body } = await ask('GET', 'faults');
    expect(body.map(({ kind }: { kind: string }) => kind)).toEqual([...faultKinds]);
    expect((await ask('DELETE', `faults/${body[0].id}`)).status).toBe(204);
    expect((await ask('DELETE', `faults/${body[0].id}`)).status).toBe(404);
    expect((await ask('DELETE', 'faults')).status).toBe(204);
    expect(practice.world.faults).toEqual([]);
  });

  test('a fault that hits everything does not hit the place where it is taken away', async () => {
    await ask('POST', 'faults', { kind: 'server-error' });
    const hit = await practice.send('GET', '/subscriptions?api-version=2022-12-01', { as: principalIds.cli });
    expect(hit.status).toBe(500);
    expect((await ask('DELETE', 'faults')).status).toBe(204);
  });

  test.each([
    [{ kind: 'meteor' }],
    [{ kind: 'slow', seconds: -1 }],
    [{ kind: 'slow', times: 0 }],
    [{ kind: 'slow', match: { operation: '' } }],
    [['slow']],
    ['slow'],
  ])('%j is no fault', async (body) => {
    expect((await ask('POST', 'faults', body)).status).toBe(400);
    expect(practice.world.faults).toEqual([]);
  });

  test('the pace is set within bounds', async () => {
    expect(await ask('PUT', 'pace', { pace: 0.05 })).toEqual({ status: 200, body: { pace: 0.05 } });
    expect((await ask('PUT', 'pace', { pace: -1 })).status).toBe(400);
    expect(practice.world.pace).toBe(0.05);
  });

  test('the last requests are shown, without queries and without the own ones', async () => {
    await practice.send('GET', '/subscriptions?api-version=2022-12-01&secret=x', { as: principalIds.cli });
    await ask('GET', 'world');
    expect((await ask('GET', 'activity')).body).toEqual([
      {
        at: '2026-11-21T02:00:00.000Z',
        method: 'GET',
        path: '/subscriptions',
        operation: 'Subscriptions_List',
        status: 200,
      },
    ]);
  });
});

describe('a web page from elsewhere', () => {
  const writes = [
    ['POST', 'break'],
    ['POST', 'heal'],
    ['POST', 'faults'],
    ['DELETE', 'faults'],
    ['DELETE', 'faults/x'],
    ['PUT', 'pace'],
  ] as const;

  test.each(writes)('cannot %s %s', async (method, path) => {
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'x-practice': 'no' },
    ]) {
      const answer = await ask(
        method,
        path,
        { vm: 'web-01', scenario: 'vm-locked', pace: 1, kind: 'reset' },
        headers,
      );
      expect(answer).toMatchObject({ status: 403, body: { error: 'ForeignRequest' } });
    }
  });

  test('the panel itself can', async () => {
    const answer = await ask('PUT', 'pace', { pace: 1 }, { origin: practice.url });
    expect(answer.status).toBe(200);
  });
});

describe('the page', () => {
  test.each([
    ['', 'text/html'],
    ['/panel.css', 'text/css'],
    ['/panel.js', 'text/javascript'],
    ['/words.js', 'text/javascript'],
  ])('/practice%s is served, and allows nothing from elsewhere', async (path, type) => {
    const answer = await fetch(`${practice.url}/practice${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(await answer.text()).not.toMatch(/innerHTML|<script>|<style>|\sstyle=|\sonclick="|https?:\/\//);
  });

  test('says the same things in both languages, every fault and power included', async () => {
    const { words } = await import('../../../simulator/panel/browser/words.js');
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(words.ja)).toEqual(shape(words.en));
    expect(Object.keys(words.en.kinds)).toEqual([...faultKinds]);
  });
});

test('the door lists every scenario with its words', async () => {
  const { body } = await ask('GET', 'world');
  expect(body.scenarios).toEqual(scenarios.map(({ id, title, told }) => ({ id, title, told })));
});
