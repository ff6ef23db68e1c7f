import { type Azure, openAzure } from '../../azure/azure.ts';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { runningCall, type TracedRequest } from '../../azure/trace.ts';
import { type Clock, systemClock } from '../../base/clock.ts';
import { collect } from '../../diagnosis/collect.ts';
import type { Evidence, EvidenceUnit } from '../../diagnosis/evidence/evidence.ts';
import { noProbe } from '../../diagnosis/evidence/guest.ts';
import type { Question } from '../../diagnosis/question.ts';
import { customRoleIds, principalIds, subscriptionIds } from '../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';
import { all, type World } from '../../simulator/world/world.ts';
import { type Gate, gate } from './gate.ts';
import { startTestPractice, type TestMoment, type TestPractice, testMoment } from './practice.ts';

/** The practice world, and the bot's reading identity in it. */
export type Looking = {
  readonly world: World;
  readonly time: TestMoment;
  readonly practice: TestPractice;
  readonly azure: Azure;
  readonly traced: readonly TracedRequest[];
  /** Takes an action away from the bot's reading identity. */
  readonly deny: (action: string) => void;
  /** From now on this operation gets no answer; the gate opens when it is asked for. */
  readonly hang: (operation: string) => Gate;
};

/** Without a clock of its own it tells the time of the world, and waits as long as anybody. */
export async function startLooking(given?: Clock): Promise<Looking> {
  const time = testMoment();
  const clock = given ?? { now: time.clock.now, sleep: systemClock.sleep };
  const world = practiceWorld(time.moment());
  const practice = await startTestPractice(world, time);
  const identity = (principal: string) => ({ credential: practice.credential(principal), principal });
  const traced: TracedRequest[] = [];
  const hanging = new Map<string, Gate>();
  const inner = loopbackHttpClient();
  const endpoint = practice.url.replace('http:', 'https:');
  const azure = openAzure({
    identities: {
      read: identity(principalIds.botRead),
      probe: identity(principalIds.botProbe),
      change: identity(principalIds.botChange),
    },
    clock,
    trace: (request) => traced.push(request),
    endpoint,
    graphEndpoint: endpoint,
    pollEveryMs: 1,
    httpClient: {
      sendRequest: async (request) => {
        const stuck = hanging.get(runningCall.getStore()?.operation ?? '');
        if (!stuck) return inner.sendRequest(request);
        stuck.open();
        return new Promise(() => undefined);
      },
    },
  });
  return {
    world,
    time,
    practice,
    azure,
    traced,
    deny: (action) => {
      const roles = all(world, 'Microsoft.Authorization/roleDefinitions');
      const permission = roles.find(({ name }) => name === customRoleIds.read)?.properties.permissions[0];
      if (!permission?.actions.includes(action)) throw new Error(`The bot could not do ${action} anyway.`);
      permission.actions = permission.actions.filter((one) => one !== action);
    },
    hang: (operation) => {
      const asked = gate();
      hanging.set(operation, asked);
      return asked;
    },
  };
}

const production = `/subscriptions/${subscriptionIds.production}/resourceGroups`;

/** Id of a machine of the practice world's production group, or of the group that is named. */
export const machineNamed = (name: string, group = 'rg-prod'): string =>
  `${production}/${group}/providers/Microsoft.Compute/virtualMachines/${name}`;

/** Somebody in the office, over the Internet. */
export const ask = (machine = 'web-01', more: Partial<Question> = {}): Question => ({
  vm: machineNamed(machine),
  port: 3389,
  wayIn: { kind: 'public', address: '203.0.113.7' },
  ...more,
});

/** Looks at one thing and at what it needs. */
export async function see<Value>(
  azure: Azure,
  unit: EvidenceUnit<Value>,
  question: Question = ask(),
): Promise<Evidence<Value>> {
  let seen: Evidence<unknown> | undefined;
  await collect({
    azure,
    question,
    units: [unit],
    probe: noProbe,
    signal: new AbortController().signal,
    arrived: ({ id }, evidence) => {
      if (id === unit.id) seen = evidence;
    },
  });
  if (!seen) throw new Error(`${unit.id} did not come.`);
  // The collector is the unit's own.
  return seen as Evidence<Value>;
}
