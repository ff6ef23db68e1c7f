import type { Log } from '../../base/log.ts';
import type { ChangeState } from '../../changes/change.ts';
import { type Change, readChange } from '../../changes/change-view.ts';
import { type Engine, startEngine } from '../../changes/engine.ts';
import type { ChangesParts, Terms } from '../../changes/parts.ts';
import { policySchema } from '../../changes/policy/policy.ts';
import type { ChangeRequest } from '../../changes/request.ts';
import { requestChange } from '../../changes/request-change.ts';
import type { Finding } from '../../diagnosis/checks/check.ts';
import { conclude } from '../../diagnosis/conclude.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type VirtualMachineValue, virtualMachine } from '../../diagnosis/evidence/virtual-machine.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import { find } from '../../simulator/world/world.ts';
import { auditEntriesOf } from '../../store/audit-entries.ts';
import { changeEffectsOf } from '../../store/change-effects.ts';
import { changeRowsOf } from '../../store/changes.ts';
import { pauseOf } from '../../store/pause.ts';
import type { Store } from '../../store/store.ts';
import { benchRemedies } from './bench-remedies.ts';
import { suzuki, tanaka } from './people.ts';
import { openWorkbench, type Workbench } from './steps/workbench.ts';

export const terms: Terms = { expiryMs: 30 * 60_000, remindMs: 10 * 60_000, undoMs: 8 * 3_600_000 };

export const harness = 'f'.repeat(64);

export type ChangeBench = Awaited<ReturnType<typeof openChangeBench>>;

/** Changes over a real store and a practice Azure: what was found, policy and people alone are what the test says. */
export async function openChangeBench(store: Store) {
  const workbench = await openWorkbench();
  const machine = find(workbench.practice.world, 'Microsoft.Compute/virtualMachines', workbench.office.vm);
  if (machine) machine.properties.diagnosticsProfile = { bootDiagnostics: { enabled: false } };
  const clock = benchClock(workbench);
  const rows = changeRowsOf(store, clock);
  const effects = changeEffectsOf(store, clock);
  const shown: Change[] = [];
  const told: { readonly change: number; readonly when: string }[] = [];
  const logged: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (sentence, facts) => void logged.push({ sentence, ...facts }),
    about: () => log,
  };
  const idle = idleOf(rows);
  const question = { vm: workbench.office.vm, port: 3389, wayIn: { kind: 'bastion' as const } };
  /** What the bot finds when it looks. */
  const world = {
    kept: ill(question, clock.now()) as Diagnosis | undefined,
    now: (): Diagnosis => well(question, clock.now()),
    looks: 0,
  };
  const parts: ChangesParts = {
    store,
    rows: idle.rows,
    effects,
    entries: auditEntriesOf(store),
    pause: pauseOf(store),
    policy: policySchema.parse({ version: 1, scopes: [] }),
    remedies: benchRemedies(workbench.office),
    steps: workbench.parts,
    harness,
    diagnosisOf: async () => world.kept,
    diagnose: async () => {
      world.looks += 1;
      return world.now();
    },
    preflight: async () => ({ others: [], approvers }),
    stopped: async () => undefined,
    termsOf: () => terms,
    tellApprovers: async ({ number }, when) => void told.push({ change: number, when }),
    review: async ({ number }) => void told.push({ change: number, when: 'review' }),
    show: async (change) => void shown.push(change),
    clock,
    log,
  };
  let engine: Engine | undefined;

  const changeOf = async (number: number): Promise<Change> => {
    const row = await rows.find(number);
    if (!row) throw new Error(`There is no CH-${number}.`);
    return readChange(row);
  };
  const request = async (more: Partial<ChangeRequest> = {}): Promise<number> => {
    const asked = requestOf(workbench, clock.now(), more);
    return (await requestChange(parts, asked)).change.number;
  };

  return {
    workbench,
    store,
    clock,
    parts,
    world,
    shown,
    told,
    logged,
    question,
    find: changeOf,
    request,
    /** The engine works until nothing is due. The first time it is started with the parts as they are then. */
    work: async (): Promise<void> => {
      engine ??= startEngine(parts);
      await idle.wait(engine.wake);
    },
    /** What the audit says happened, in order. */
    events: async (): Promise<readonly string[]> => {
      const entries = await store.query('select entry from audit_entry order by sequence');
      return entries.map(({ entry }) => (entry as { event: string }).event);
    },
    states: async (): Promise<readonly ChangeState[]> =>
      (await rows.list({ most: 100 })).map((row) => readChange(row).state),
    /** The process ends as it should; the next one begins with `work`. */
    stop: async (): Promise<void> => {
      const running = engine;
      engine = undefined;
      await running?.close();
    },
    close: async (): Promise<void> => {
      await engine?.close();
      await workbench.practice.close();
    },
  };
}

/** Time that the test moves; whoever would sleep for long finds it gone by. */
function benchClock({ practice }: Workbench) {
  let time = practice.time.clock.time;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
    // After an hour Azure would not know its tokens any more.
    if (milliseconds < 1_800_000) practice.time.clock.time += milliseconds;
  };
  return {
    now: () => time,
    sleep: (milliseconds: number, signal?: AbortSignal): Promise<void> => {
      if (milliseconds >= 10_000) {
        pass(milliseconds);
        return Promise.resolve();
      }
      // The engine's own rhythm: it is woken instead.
      return new Promise((resolve) => {
        if (signal?.aborted) resolve();
        else signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    pass,
  };
}

/** Knows when nothing is due and nobody is at work. */
function idleOf(real: ChangesParts['rows']) {
  let atWork = 0;
  let woken = false;
  let waiting: (() => void)[] = [];
  const rows: ChangesParts['rows'] = {
    ...real,
    claim: async (lease) => {
      const claimed = await real.claim(lease);
      if (claimed) atWork += 1;
      else if (atWork === 0 && woken) {
        for (const resolve of waiting) resolve();
        waiting = [];
      }
      return claimed;
    },
    rest: async (...args) => {
      await real.rest(...args);
      atWork -= 1;
    },
    stumble: async (...args) => {
      await real.stumble(...args);
      atWork -= 1;
    },
  };
  return {
    rows,
    wait: (wake: () => void): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        woken = true;
        wake();
      }),
  };
}

/** Who could say yes, as far as the preflight knows. */
export const approvers = [{ name: suzuki.name, objectId: suzuki.objectId }];

/** Tanaka asks for the port to be opened. */
export const requestOf = (
  { office }: Workbench,
  now: number,
  more: Partial<ChangeRequest> = {},
): ChangeRequest => ({
  question: { vm: office.vm, port: 3389, wayIn: { kind: 'bastion' } },
  diagnosis: 7,
  location: 'japaneast',
  tags: {},
  items: [{ remedy: 'open-port', check: 'vm-stopped', choices: {} }],
  asker: tanaka,
  alsoAsked: [],
  place: {},
  reader: { language: 'en', timeZone: 'Asia/Tokyo' },
  askedAt: new Date(now).toISOString(),
  ...more,
});

const machineSeen = (vm: string, more: Partial<VirtualMachineValue> = {}): EvidenceById => {
  const value: VirtualMachineValue = {
    id: vm,
    name: 'web-01',
    location: 'japaneast',
    tags: {},
    zones: [],
    osType: 'Windows',
    allowExtensionOperations: true,
    bootDiagnostics: { enabled: false, managed: false },
    networkInterfaces: [],
    extensions: [],
    power: 'PowerState/deallocated',
    ...more,
  };
  return new Map([
    [
      virtualMachine.id,
      { value, source: { operation: 'VirtualMachines_Get', resource: vm }, at: '2026-11-21T02:00:00.000Z' },
    ],
  ]);
};

/** A machine that is stopped, with its boot diagnostics off. */
export function ill(
  question: Diagnosis['question'],
  now: number,
  more: Partial<VirtualMachineValue> = {},
): Diagnosis {
  const at = new Date(now).toISOString();
  return conclude({ question, startedAt: at, endedAt: at, evidence: machineSeen(question.vm, more) });
}

/** The same machine with nothing found, unless one of the findings is named. */
export function well(
  question: Diagnosis['question'],
  now: number,
  found: Readonly<Record<string, Finding['outcome']>> = {},
): Diagnosis {
  const healthy = { power: 'PowerState/running', bootDiagnostics: { enabled: true, managed: true } };
  const diagnosis = ill(question, now, healthy);
  return {
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => {
      const outcome = found[finding.check] ?? 'ok';
      const { en, ja } = finding.words;
      const said = { rows: [], ...(outcome === 'ok' ? {} : { title: `${finding.check} is wrong` }) };
      const words = { en: { name: en.name, ...said }, ja: { name: ja.name, ...said } };
      return { ...finding, outcome, words, missing: [] };
    }),
  };
}
