import { serviceKey } from '../../product/keys.ts';
import { servicesOf } from '../../product/services-of.ts';
import { dword, multiString, string } from '../../product/values.ts';
import { serviceRuns, settleServices } from '../../settle/services.ts';
import { numberAt, setValue, textAt, textsAt } from '../../windows/registry.ts';
import type { GuestNow } from '../guest-now.ts';
import { carrier } from '../primitive.ts';
import { Refused } from '../refused.ts';
import type { StepOf } from '../step.ts';

type Step = StepOf<'service'>;

/** The parts that the step is about, as they are. */
type Setup = {
  readonly start?: string;
  readonly account?: string;
  readonly type?: string;
  readonly dependsOn?: readonly string[];
};

/** By the number that stands in the registry. */
const starts: readonly string[] = ['boot', 'system', 'auto', 'demand', 'disabled'];
const typeNumbers: Readonly<Record<string, number>> = { own: 16, share: 32 };

/** A service by its own spelling. */
export const serviceNamed = ({ windows }: GuestNow, name: string): string | undefined =>
  servicesOf(windows).find((one) => one.name.toLowerCase() === name.toLowerCase())?.name;

export function knownService(guest: GuestNow, name: string): string {
  const found = serviceNamed(guest, name);
  if (found === undefined) throw new Refused('no-such-service');
  return found;
}

function read(guest: GuestNow, { name, start, account, type, dependsOn }: Step): Setup | null {
  const service = serviceNamed(guest, name);
  if (service === undefined) return null;
  const { registry } = guest.look();
  const key = serviceKey(service);
  const kind = numberAt(registry, key, 'Type') ?? 0;
  return {
    ...(start ? { start: starts[numberAt(registry, key, 'Start') ?? 4] ?? 'disabled' } : {}),
    ...(account ? { account: textAt(registry, key, 'ObjectName') ?? 'LocalSystem' } : {}),
    ...(type
      ? { type: Object.keys(typeNumbers).find((one) => typeNumbers[one] === kind) ?? String(kind) }
      : {}),
    ...(dependsOn ? { dependsOn: textsAt(registry, key, 'DependOnService') } : {}),
  };
}

const text = (setup: Setup): string =>
  (['start', 'account', 'type', 'dependsOn'] as const)
    .flatMap((part) => (setup[part] === undefined ? [] : [`${part}=${setup[part]}`]))
    .join('; ');

/** No other account can be given without its password. */
const canBeGiven = /^(NT (AUTHORITY|SERVICE)\\[A-Z$#0-9]{1,60}|LocalSystem)$/i;

function setUp(guest: GuestNow, name: string, { start, account, type, dependsOn }: Setup): void {
  const service = knownService(guest, name);
  if (account !== undefined && !canBeGiven.test(account)) throw new Refused('cannot-be-set-back');
  const { windows } = guest;
  const key = serviceKey(service);
  const ran = serviceRuns(settleServices(guest.look()), service);
  if (start !== undefined) setValue(windows, key, 'Start', dword(starts.indexOf(start)));
  if (account !== undefined) setValue(windows, key, 'ObjectName', string(account));
  if (type !== undefined) setValue(windows, key, 'Type', dword(typeNumbers[type] ?? 32));
  if (dependsOn !== undefined) setValue(windows, key, 'DependOnService', multiString(...dependsOn));
  // What does not run is not started by being set up otherwise; what is disabled needs nobody to keep it down.
  windows.stopped = windows.stopped.filter((one) => one !== service);
  if (!ran && start !== 'disabled') windows.stopped.push(service);
}

export const service = carrier<Step, Setup>({
  read,
  text,
  isDone: (state, step) => state !== null && text(state).toLowerCase() === text(step).toLowerCase(),
  write: (guest, step) => setUp(guest, step.name, step),
  undo: (guest, step, was) => setUp(guest, step.name, was ?? {}),
});
