import { serviceKey } from '../../product/keys.ts';
import { type Failure, type SettledService, settleServices } from '../../settle/services.ts';
import { numberAt, textsAt } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused, windowsCode } from '../refused.ts';
import type { StepOf } from '../step.ts';
import { renewCertificate } from './renew-certificate.ts';
import { knownService, serviceNamed } from './service.ts';

type State = 'running' | 'stopped';

const settled = (guest: GuestNow, name: string): SettledService | undefined =>
  settleServices(guest.look()).find((one) => one.name.toLowerCase() === name.toLowerCase());

/** Null: there is no such service. */
export function stateOf(guest: GuestNow, name: string): State | null {
  const found = settled(guest, name);
  if (!found) return null;
  return found.state === 'Running' ? 'running' : 'stopped';
}

const running = (guest: GuestNow): readonly string[] =>
  settleServices(guest.look()).flatMap(({ name, state }) => (state === 'Running' ? [name] : []));

const onDemand = 3;

/** Why Windows does not start it: https://learn.microsoft.com/windows/win32/debug/system-error-codes--1000-1299- */
const disabled = 1058;
const failures: Readonly<Record<Failure['kind'], number>> = {
  logon: 1069,
  dependency: 1068,
  'module-missing': 126,
  crashes: 1067,
};

/** Starts a service, and before it what it needs. */
export function startService(guest: GuestNow, name: string): void {
  const service = knownService(guest, name);
  const { windows } = guest;
  const started = [service, ...neededBy(guest, service)];
  const before = windows.stopped;
  const ran = running(guest);
  windows.stopped = before.filter((one) => !started.includes(one));
  const now = settled(guest, service);
  if (now?.state !== 'Running') {
    windows.stopped = before;
    throw new Refused(windowsCode(now?.failure ? failures[now.failure.kind] : disabled));
  }
  // What needs it may start again, and waits until somebody calls it.
  const { registry } = guest.look();
  const waiting = running(guest).filter(
    (one) => ![...ran, ...started].includes(one) && numberAt(registry, serviceKey(one), 'Start') === onDemand,
  );
  windows.stopped = [...windows.stopped, ...waiting];
  if (service === 'TermService' || service === 'SessionEnv') renewCertificate(guest);
}

/** What has to run first, and what that needs. */
function neededBy(guest: GuestNow, service: string, known: readonly string[] = []): readonly string[] {
  const { registry } = guest.look();
  const found = new Set(known);
  for (const name of textsAt(registry, serviceKey(service), 'DependOnService')) {
    const needed = serviceNamed(guest, name);
    if (needed === undefined || found.has(needed)) continue;
    found.add(needed);
    for (const more of neededBy(guest, needed, [...found])) found.add(more);
  }
  return [...found];
}

/** Windows would stop those that need it as well, and nobody has said yes to that. */
export function stopService(guest: GuestNow, name: string): void {
  const service = knownService(guest, name);
  if (runningDependents(guest, service).length > 0) throw new Refused('others-depend-on-it');
  guest.windows.stopped = [...new Set([...guest.windows.stopped, service])];
}

export function runningDependents(guest: GuestNow, service: string): readonly string[] {
  const inside = guest.look();
  return settleServices(inside)
    .filter(({ state }) => state === 'Running')
    .filter(({ name }) =>
      textsAt(inside.registry, serviceKey(name), 'DependOnService').some(
        (needed) => needed.toLowerCase() === service.toLowerCase(),
      ),
    )
    .map(({ name }) => name);
}

const turn = (guest: GuestNow, name: string, state: State): void =>
  state === 'running' ? startService(guest, name) : stopService(guest, name);

export const serviceState = carrier<StepOf<'service-state'>, State>({
  read: (guest, { name }) => stateOf(guest, name),
  text: (state) => state,
  isDone: (state, step) => state === step.state,
  write: (guest, { name, state }) => turn(guest, name, state),
  undo: (guest, { name }, was) => turn(guest, name, was ?? 'stopped'),
});
