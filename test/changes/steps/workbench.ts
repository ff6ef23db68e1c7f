import { type Azure, openAzure } from '../../../azure/azure.ts';
import { loopbackHttpClient } from '../../../azure/loopback.ts';
import type { TracedRequest } from '../../../azure/trace.ts';
import { type Clock, systemClock } from '../../../base/clock.ts';
import { kindOf } from '../../../changes/steps/index.ts';
import type { RunHarness, StepAction, StepKey, StepParts } from '../../../changes/steps/step-kind.ts';
import type { Step } from '../../../remedies/step.ts';
import { all, put, remove } from '../../../simulator/world/world.ts';
import { testOffice } from '../../support/office.ts';
import { assign, owner, startTestPractice, subscription, testMoment } from '../../support/practice.ts';

export const key: StepKey = { change: 42, index: 0, run: '0123456789abcdef' };

/** An office in a practice Azure, and what steps need to be done there. The clock is the practice's. */
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** Whom the change identity is: an application that may nothing until the test says so. */
const worker = '55555555-5555-4555-8555-555555555555';

const noHarness: RunHarness = async () => {
  throw new Error('Nothing runs in the guest here.');
};

export async function openWorkbench(runHarness: RunHarness = noHarness) {
  const time = testMoment();
  const office = testOffice(time);
  const { world } = office;
  world.principals.push({ ...structuredClone(owner), id: worker, appId: worker, displayName: 'worker' });
  const practice = await startTestPractice(world, time);
  const clock: Clock = { now: time.clock.now, sleep: systemClock.sleep };
  const sent: TracedRequest[] = [];
  let afterEach: (request: TracedRequest) => void = () => undefined;
  const open = (change: string): Azure => {
    const identity = (id: string) => ({ credential: practice.credential(id), principal: id });
    return openAzure({
      identities: { read: identity(owner.id), probe: identity(change), change: identity(change) },
      clock,
      trace: (request) => {
        sent.push(request);
        afterEach(request);
      },
      endpoint: practice.url.replace('http:', 'https:'),
      httpClient: loopbackHttpClient(),
      pollEveryMs: 1,
    });
  };
  const partsFor = (change: string): StepParts => ({
    azure: open(change),
    runHarness,
    flightMs: 10_000,
    logLagMs: 300_000,
  });
  const parts = partsFor(owner.id);
  let roles = 0;
  return {
    office,
    practice,
    parts,
    /** Where the identity that changes may do only what is granted here. */
    partsOfWorker: partsFor(worker),
    grant: ({ action, resource }: StepAction) => {
      const id = `66666666-6666-4666-8666-${String(++roles).padStart(12, '0')}`;
      const type = 'Microsoft.Authorization/roleDefinitions' as const;
      const permissions = [{ actions: [action], notActions: [], dataActions: [], notDataActions: [] }];
      const properties = {
        roleName: id,
        description: '',
        type: 'CustomRole' as const,
        permissions,
        assignableScopes: [subscription],
      };
      put(world, { id: `${subscription}/providers/${type}/${id}`, type, properties }, time.moment());
      assign(world, time, { role: id, principal: worker, scope: resource });
    },
    lock: (scope: string) => {
      const type = 'Microsoft.Authorization/locks' as const;
      put(
        world,
        { id: `${scope}/providers/${type}/hold`, type, properties: { level: 'ReadOnly' } },
        time.moment(),
      );
    },
    unlock: () => {
      for (const one of all(world, 'Microsoft.Authorization/locks')) remove(world, one.id);
    },
    /** Nobody may look at anything any more. */
    deafen: () => {
      for (const one of all(world, 'Microsoft.Authorization/roleAssignments')) remove(world, one.id);
    },
    /** What was sent to change something. */
    writes: () => sent.filter(({ method }) => method !== 'GET'),
    /** Does something right after a request was answered. */
    after: (act: (request: TracedRequest) => void) => {
      afterEach = act;
    },
    pass: (milliseconds: number) => {
      time.clock.time += milliseconds;
    },
    moment: time.moment,
    observe: async (step: Step) => {
      const found = await kindOf(step).observe(parts, step, key);
      if (!found.ok) throw new Error(`${step.kind}: ${found.failure.reason}`);
      return found.value;
    },
  };
}
